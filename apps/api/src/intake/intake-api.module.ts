import { IntakeModule } from '@homeward/intake';
import { Module } from '@nestjs/common';
import { KitController } from './kit.controller.js';
import { ReceiptController } from './receipt.controller.js';
import { ScanController } from './scan.controller.js';
import { ShipmentController } from './shipment.controller.js';
import { SpecimenController } from './specimen.controller.js';

@Module({
  imports: [IntakeModule],
  controllers: [KitController, SpecimenController, ShipmentController, ReceiptController, ScanController],
})
export class IntakeApiModule {}
