import { IntakeModule } from '@homeward/intake';
import { LaboratoryModule } from '@homeward/laboratory';
import { Module } from '@nestjs/common';
import { KitController } from './kit.controller.js';
import { ReceiptController } from './receipt.controller.js';
import { ScanController } from './scan.controller.js';
import { ShipmentController } from './shipment.controller.js';
import { SpecimenCorrectionController } from './specimen-correction.controller.js';
import { SpecimenController } from './specimen.controller.js';

@Module({
  imports: [IntakeModule, LaboratoryModule],
  controllers: [
    KitController,
    SpecimenController,
    SpecimenCorrectionController,
    ShipmentController,
    ReceiptController,
    ScanController,
  ],
})
export class IntakeApiModule {}
