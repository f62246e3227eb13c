import { AuditModule } from '@homeward/audit';
import { IntakeModule } from '@homeward/intake';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApprovalRules } from './approval/approval-rules.service.js';
import { Electropherograms } from './electropherogram/electropherograms.service.js';
import { EliminationProfiles } from './elimination/elimination-profiles.service.js';
import { ExchangeAnswers } from './exchange/exchange-answers.service.js';
import { ExchangeProducer } from './exchange/exchange-producer.service.js';
import { ExchangeRecipients } from './exchange/exchange-recipients.service.js';
import { ExchangeSelections } from './exchange/exchange-selections.service.js';
import { ExchangeUpkeep } from './exchange/exchange-upkeep.service.js';
import { RecipientChanges } from './exchange/recipient-changes.service.js';
import { Exchanges } from './exchange/exchanges.service.js';
import { ImportApplier } from './import/import-applier.service.js';
import { IdentityCheck } from './import/identity-check.service.js';
import { ImportDecisions } from './import/import-decisions.service.js';
import { ImportFindings } from './import/import-findings.service.js';
import { ImportLeftovers } from './import/import-leftovers.service.js';
import { ImportSettlement } from './import/import-settlement.service.js';
import { ImportValidator } from './import/import-validator.service.js';
import { StoredFiles } from './import/stored-files.service.js';
import { UnneededColumns } from './import/unneeded-columns.service.js';
import { VerdictStage } from './import/verdict-stage.js';
import { PanelQuestions } from './import/panel-questions.service.js';
import { ProblemsExport } from './import/problems-export.service.js';
import { Imports } from './import/imports.service.js';
import { LocusCorrections } from './locus-corrections/locus-corrections.service.js';
import { NonConformities } from './nonconformities/non-conformities.service.js';
import { PlateReturns } from './plates/plate-returns.service.js';
import { PlateWells } from './plates/plate-wells.service.js';
import { Plates } from './plates/plates.service.js';
import { ReagentLots } from './plates/reagent-lots.service.js';
import { Turnaround } from './plates/turnaround.service.js';
import { Profiles } from './profile/profiles.service.js';
import { PlateQualities } from './quality/plate-charts.service.js';
import { Reassignments } from './reassignment/reassignments.service.js';
import { entities } from './tables.js';
import { TypingCorrections } from './typings/typing-corrections.service.js';
import { Vocabularies } from './vocabulary/vocabularies.service.js';
import { VocabularyChanges } from './vocabulary/vocabulary-changes.service.js';

/** Genotype imports, quality checks and donors' profiles. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule, IntakeModule],
  providers: [
    Vocabularies,
    VocabularyChanges,
    ApprovalRules,
    Profiles,
    Reassignments,
    EliminationProfiles,
    Electropherograms,
    Plates,
    PlateWells,
    PlateReturns,
    ReagentLots,
    Turnaround,
    ExchangeRecipients,
    RecipientChanges,
    ExchangeSelections,
    Exchanges,
    ExchangeProducer,
    ExchangeAnswers,
    ExchangeUpkeep,
    IdentityCheck,
    ImportFindings,
    StoredFiles,
    UnneededColumns,
    VerdictStage,
    ImportValidator,
    ImportApplier,
    ImportDecisions,
    ImportSettlement,
    Imports,
    ImportLeftovers,
    NonConformities,
    TypingCorrections,
    LocusCorrections,
    PanelQuestions,
    PlateQualities,
    ProblemsExport,
  ],
  exports: [
    Vocabularies,
    VocabularyChanges,
    ApprovalRules,
    Profiles,
    Reassignments,
    EliminationProfiles,
    Electropherograms,
    Plates,
    PlateWells,
    PlateReturns,
    ReagentLots,
    Turnaround,
    ExchangeRecipients,
    RecipientChanges,
    Exchanges,
    ExchangeProducer,
    ExchangeAnswers,
    ExchangeUpkeep,
    Imports,
    ImportSettlement,
    UnneededColumns,
    ImportFindings,
    ImportLeftovers,
    NonConformities,
    TypingCorrections,
    LocusCorrections,
    PanelQuestions,
    PlateQualities,
    ProblemsExport,
  ],
})
export class LaboratoryModule {}
