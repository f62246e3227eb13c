export { TrialsModule } from './trials.module.js';
export { CalibrationRun } from './calibration/calibration-run.entity.js';
export {
  type CalibratedType,
  type CalibrationParameters,
  type CalibrationResults,
  type ObservedHit,
} from './calibration/calibration.results.js';
export { CALIBRATION_TYPES } from './calibration/calibration.types.js';
export {
  type CalibrationDetail,
  type CalibrationView,
  Calibrations,
  type NewCalibration,
} from './calibration/calibrations.service.js';
export { pendingTrials } from './outstanding.queries.js';
export { type FamilyProspect } from './prospects/prospect.types.js';
export { Prospects } from './prospects/prospects.service.js';
export { WhatIf } from './what-if/what-if.entity.js';
export { insertWhatIf } from './what-if/what-if.queries.js';
export {
  NO_HIT_REASONS,
  type NoHitReason,
  type StoredHit,
  type WhatIfCase,
  type WhatIfPair,
  type WhatIfResults,
} from './what-if/what-if.results.js';
export { type WhatIfDetail, type WhatIfView, WhatIfs } from './what-if/what-ifs.service.js';
