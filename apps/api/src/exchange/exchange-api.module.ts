import { LaboratoryModule } from '@homeward/laboratory';
import { Module } from '@nestjs/common';
import { UploadsModule } from '../laboratory/uploads.module.js';
import { ExchangeAnswerController } from './exchange-answer.controller.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangeRecipientController } from './exchange-recipient.controller.js';
import { RecipientChangeController } from './recipient-change.controller.js';

@Module({
  imports: [LaboratoryModule, UploadsModule],
  controllers: [
    ExchangeRecipientController,
    RecipientChangeController,
    ExchangeController,
    ExchangeAnswerController,
  ],
})
export class ExchangeApiModule {}
