import { AuditModule } from '@homeward/audit';
import { IntakeModule } from '@homeward/intake';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EliminationProfile } from './import/elimination-profile.entity.js';
import { EliminationProfiles } from './import/elimination-profiles.service.js';
import { ImportApplier } from './import/import-applier.service.js';
import { ImportBatch } from './import/import-batch.entity.js';
import { IdentityCheck } from './import/identity-check.service.js';
import { ImportFinding } from './import/import-finding.entity.js';
import { ImportFindings } from './import/import-findings.service.js';
import { ImportRow } from './import/import-row.entity.js';
import { ImportSample } from './import/import-sample.entity.js';
import { ImportValidator } from './import/import-validator.service.js';
import { VerdictStage } from './import/verdict-stage.js';
import { ProblemsExport } from './import/problems-export.service.js';
import { Imports } from './import/imports.service.js';
import { Profile } from './profile/profile.entity.js';
import { Profiles } from './profile/profiles.service.js';
import { Typing } from './profile/typing.entity.js';
import { Reassignments } from './reassignment/reassignments.service.js';
import { ReferenceData } from './reference/reference-data.js';

const entities = [ImportBatch, ImportRow, ImportSample, ImportFinding, EliminationProfile, Typing, Profile];

/** Genotype imports, quality checks and donors' profiles. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule, IntakeModule],
  providers: [
    ReferenceData,
    Profiles,
    Reassignments,
    EliminationProfiles,
    IdentityCheck,
    ImportFindings,
    VerdictStage,
    ImportValidator,
    ImportApplier,
    Imports,
    ProblemsExport,
  ],
  exports: [
    ReferenceData,
    Profiles,
    Reassignments,
    EliminationProfiles,
    Imports,
    ImportFindings,
    ProblemsExport,
  ],
})
export class LaboratoryModule {}
