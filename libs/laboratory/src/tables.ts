import { ElectropherogramFile } from './electropherogram/electropherogram-file.entity.js';
import { Electropherogram } from './electropherogram/electropherogram.entity.js';
import { EliminationProfile } from './import/elimination-profile.entity.js';
import { ImportBatch } from './import/import-batch.entity.js';
import { ImportFile } from './import/import-file.entity.js';
import { ImportFinding } from './import/import-finding.entity.js';
import { ImportRow } from './import/import-row.entity.js';
import { ImportSample } from './import/import-sample.entity.js';
import { PlateBatch } from './plates/plate-batch.entity.js';
import { PlateLot } from './plates/plate-lot.entity.js';
import { PlateWell } from './plates/plate-well.entity.js';
import { Plate } from './plates/plate.entity.js';
import { ReagentLot } from './plates/reagent-lot.entity.js';
import { ProfileChange } from './profile/profile-change.entity.js';
import { Profile } from './profile/profile.entity.js';
import { Typing } from './profile/typing.entity.js';

export { Laboratory0004 } from './migrations/0004-laboratory.js';
export { CellAccount0018 } from './migrations/0018-cell-account.js';
export { ImportFindings0019 } from './migrations/0019-import-findings.js';
export { StagedVerdicts0037 } from './migrations/0037-staged-verdicts.js';
export { Electropherograms0070 } from './migrations/0070-electropherograms.js';
export { Plates0075 } from './migrations/0075-plates.js';
/** For tests, which build typings without a file. */
export { ImportBatch, Typing };

/** The tables of this library. */
export const entities = [
  Electropherogram,
  ElectropherogramFile,
  Plate,
  PlateBatch,
  PlateLot,
  PlateWell,
  ReagentLot,
  EliminationProfile,
  ImportBatch,
  ImportFinding,
  ImportRow,
  ImportSample,
  Profile,
  Typing,
  ImportFile,
  ProfileChange,
];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['import_batch', 'import_sample', 'profile', 'profile_change', 'typing'] as const;
