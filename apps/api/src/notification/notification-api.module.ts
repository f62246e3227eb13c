import { NotificationModule } from '@homeward/notification';
import { Module } from '@nestjs/common';
import { MessageController } from './message.controller.js';

@Module({ imports: [NotificationModule], controllers: [MessageController] })
export class NotificationApiModule {}
