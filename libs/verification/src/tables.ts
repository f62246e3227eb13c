import { ReunionUndo } from './reunion-undo.entity.js';
import { Reunion } from './reunion.entity.js';
import { VerificationTask } from './verification-task.entity.js';
import { Visit } from './visit.entity.js';

export { ReviewAndVerification0006 } from './migrations/0006-review-and-verification.js';
export { SecondBlood0024 } from './migrations/0024-second-blood.js';
export { FamilyFound0091 } from './migrations/0091-family-found.js';

/** The tables of this library. */
export const entities = [ReunionUndo, Reunion, VerificationTask, Visit];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = [] as const;
