import { AuditModule } from '@homeward/audit';
import { IntakeModule } from '@homeward/intake';
import { CONFIG, type Config } from '@homeward/platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Electropherograms } from './electropherogram/electropherograms.service.js';
import { EliminationProfiles } from './import/elimination-profiles.service.js';
import { ImportApplier } from './import/import-applier.service.js';
import { IdentityCheck } from './import/identity-check.service.js';
import { ImportFindings } from './import/import-findings.service.js';
import { ImportLeftovers } from './import/import-leftovers.service.js';
import { ImportValidator } from './import/import-validator.service.js';
import { VerdictStage } from './import/verdict-stage.js';
import { ProblemsExport } from './import/problems-export.service.js';
import { Imports } from './import/imports.service.js';
import { PlateReturns } from './plates/plate-returns.service.js';
import { PlateWells } from './plates/plate-wells.service.js';
import { Plates } from './plates/plates.service.js';
import { ReagentLots } from './plates/reagent-lots.service.js';
import { Turnaround } from './plates/turnaround.service.js';
import { Profiles } from './profile/profiles.service.js';
import { Reassignments } from './reassignment/reassignments.service.js';
import { ReferenceData } from './reference/reference-data.js';
import { entities } from './tables.js';

/** Genotype imports, quality checks and donors' profiles. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule, IntakeModule],
  providers: [
    // Commands without a database read it, too, and load no framework.
    {
      provide: ReferenceData,
      useFactory: (config: Config) => new ReferenceData(config),
      inject: [CONFIG],
    },
    Profiles,
    Reassignments,
    EliminationProfiles,
    Electropherograms,
    Plates,
    PlateWells,
    PlateReturns,
    ReagentLots,
    Turnaround,
    IdentityCheck,
    ImportFindings,
    VerdictStage,
    ImportValidator,
    ImportApplier,
    Imports,
    ImportLeftovers,
    ProblemsExport,
  ],
  exports: [
    ReferenceData,
    Profiles,
    Reassignments,
    EliminationProfiles,
    Electropherograms,
    Plates,
    PlateWells,
    PlateReturns,
    ReagentLots,
    Turnaround,
    Imports,
    ImportFindings,
    ImportLeftovers,
    ProblemsExport,
  ],
})
export class LaboratoryModule {}
