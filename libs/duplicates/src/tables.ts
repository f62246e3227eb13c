import { ComparedRelative } from './compared-relative.entity.js';
import { PossibleDuplicate } from './possible-duplicate.entity.js';

export { Duplicates0087 } from './migrations/0087-duplicates.js';

/** The tables of this library. */
export const entities = [ComparedRelative, PossibleDuplicate];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = [] as const;
