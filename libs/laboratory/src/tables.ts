import { ApprovalRuleRow } from './approval/approval-rule.entity.js';
import { ElectropherogramFile } from './electropherogram/electropherogram-file.entity.js';
import { Electropherogram } from './electropherogram/electropherogram.entity.js';
import { EliminationProfile } from './elimination/elimination-profile.entity.js';
import { ExchangeAnswer, ExchangeAnswerFile } from './exchange/exchange-answer.entity.js';
import { ExchangeIdentifier, ExchangeItem } from './exchange/exchange-item.entity.js';
import { ExchangeRecipient } from './exchange/exchange-recipient.entity.js';
import { Exchange } from './exchange/exchange.entity.js';
import { RecipientChange } from './exchange/recipient-change.entity.js';
import { ImportBatch } from './import/import-batch.entity.js';
import { ImportFinding } from './import/import-finding.entity.js';
import { ImportRow } from './import/import-row.entity.js';
import { ImportSample } from './import/import-sample.entity.js';
import { UnneededColumnRow } from './import/unneeded-column.entity.js';
import { StoredFile, StoredFilePiece } from './import/stored-file.entity.js';
import { LocusCorrection } from './locus-corrections/locus-correction.entity.js';
import { NonConformity } from './nonconformities/non-conformity.entity.js';
import { PlateBatch } from './plates/plate-batch.entity.js';
import { PlateLot } from './plates/plate-lot.entity.js';
import { PlateWell } from './plates/plate-well.entity.js';
import { Plate } from './plates/plate.entity.js';
import { ReagentLot } from './plates/reagent-lot.entity.js';
import { ProfileChange } from './profile/profile-change.entity.js';
import { Profile } from './profile/profile.entity.js';
import { Typing } from './profile/typing.entity.js';
import { PlateQuality } from './quality/plate-quality.entity.js';
import { VocabularyChange } from './vocabulary/vocabulary-change.entity.js';
import { VocabularyRow, VocabularyVersion } from './vocabulary/vocabulary.entity.js';

export { Laboratory0004 } from './migrations/0004-laboratory.js';
export { CellAccount0018 } from './migrations/0018-cell-account.js';
export { ImportFindings0019 } from './migrations/0019-import-findings.js';
export { StagedVerdicts0037 } from './migrations/0037-staged-verdicts.js';
export { FilesAndStatements0050 } from './migrations/0050-files-and-statements.js';
export { CheckOnly0053 } from './migrations/0053-check-only.js';
export { StagedInNumbers0051 } from './migrations/0051-staged-in-numbers.js';
export { Vocabulary0060 } from './migrations/0060-vocabulary.js';
export { PlateQuality0064 } from './migrations/0064-plate-quality.js';
export { EliminationSet0063 } from './migrations/0063-elimination-set.js';
export { NonConformities0062 } from './migrations/0062-non-conformities.js';
export { VocabularyChanges0061 } from './migrations/0061-vocabulary-changes.js';
export { Electropherograms0070 } from './migrations/0070-electropherograms.js';
export { Plates0075 } from './migrations/0075-plates.js';
export { Exchange0090 } from './migrations/0090-exchange.js';
export { RecipientChanges0092 } from './migrations/0092-recipient-changes.js';
export { TypingCorrections0080 } from './migrations/0080-typing-corrections.js';
export { PublicationCount0086 } from './migrations/0086-publication-count.js';
export { UnneededColumnsBack0089 } from './migrations/0089-unneeded-columns-back.js';
export { ApprovalRule0088 } from './migrations/0088-approval-rule.js';
export { Wells0095 } from './migrations/0095-wells.js';
export { LocusCorrections0096 } from './migrations/0096-locus-corrections.js';
/** For tests, which build typings without a file. */
export { ImportBatch, Typing };

/** The tables of this library. */
export const entities = [
  ApprovalRuleRow,
  Electropherogram,
  ElectropherogramFile,
  Plate,
  PlateBatch,
  PlateLot,
  PlateWell,
  ReagentLot,
  EliminationProfile,
  Exchange,
  ExchangeAnswer,
  ExchangeAnswerFile,
  ExchangeIdentifier,
  ExchangeItem,
  ExchangeRecipient,
  RecipientChange,
  ImportBatch,
  ImportFinding,
  ImportRow,
  ImportSample,
  Profile,
  Typing,
  StoredFile,
  StoredFilePiece,
  UnneededColumnRow,
  ProfileChange,
  LocusCorrection,
  NonConformity,
  PlateQuality,
  VocabularyChange,
  VocabularyRow,
  VocabularyVersion,
];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['import_batch', 'import_sample', 'profile', 'profile_change', 'typing'] as const;
