import { Hit } from './hit.entity.js';

export { rowNumber } from './hit.entity.js';

/** The tables of this library. */
export const entities = [Hit];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['hit'] as const;
