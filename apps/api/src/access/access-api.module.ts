import { AccessModule } from '@homeward/access';
import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';

@Module({ imports: [AccessModule], controllers: [SessionController] })
export class AccessApiModule {}
