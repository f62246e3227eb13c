import { Policy } from './policy.entity.js';

export { FrequencyDigest0017 } from './migrations/0017-frequency-digest.js';

/** The tables of this library. */
export const entities = [Policy];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['policy'] as const;
