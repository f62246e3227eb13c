import { AuditModule } from '@homeward/audit';
import { IntakeModule } from '@homeward/intake';
import { LaboratoryModule } from '@homeward/laboratory';
import { HitsModule } from '@homeward/hits';
import { SearchingModule } from '@homeward/searching';
import { TrialsModule } from '@homeward/trials';
import { VerificationModule } from '@homeward/verification';
import { Module } from '@nestjs/common';
import { CaseController } from './case.controller.js';
import { CaseTransitionsController } from './case-transitions.controller.js';
import { CaseDetails } from './case-details.js';
import { ContradictionController } from './contradiction.controller.js';
import { CorrectionController } from './correction.controller.js';
import { DonorController } from './donor.controller.js';
import { DonorDetails } from './donor-details.js';
import { PedigreeController } from './pedigree.controller.js';
import { ProspectController } from './prospect.controller.js';

/** Cases and donors as pages show them: intake's own part, with what laboratory and matching know of it. */
@Module({
  imports: [
    AuditModule,
    IntakeModule,
    LaboratoryModule,
    HitsModule,
    SearchingModule,
    TrialsModule,
    VerificationModule,
  ],
  controllers: [
    CaseController,
    CaseTransitionsController,
    ContradictionController,
    CorrectionController,
    DonorController,
    PedigreeController,
    ProspectController,
  ],
  providers: [CaseDetails, DonorDetails],
})
export class CasesApiModule {}
