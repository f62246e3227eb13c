import { Module } from '@nestjs/common';
import { WorklistController } from './worklist.controller.js';
import { Worklist } from './worklist.service.js';

@Module({ controllers: [WorklistController], providers: [Worklist] })
export class HomeApiModule {}
