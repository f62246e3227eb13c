import { LaboratoryModule } from '@homeward/laboratory';
import { Module } from '@nestjs/common';
import { UploadsModule } from '../laboratory/uploads.module.js';
import { ExchangeAnswerController } from './exchange-answer.controller.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangeRecipientController } from './exchange-recipient.controller.js';

@Module({
  imports: [LaboratoryModule, UploadsModule],
  controllers: [ExchangeRecipientController, ExchangeController, ExchangeAnswerController],
})
export class ExchangeApiModule {}
