import { CalibrationRun } from './calibration/calibration-run.entity.js';
import { WhatIf } from './what-if/what-if.entity.js';

export { WhatIfAndCalibration0009 } from './migrations/0009-what-if-and-calibration.js';

/** The tables of this library. */
export const entities = [CalibrationRun, WhatIf];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = [] as const;
