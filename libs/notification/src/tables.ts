import { Message } from './message.entity.js';

/** The tables of this library. */
export const entities = [Message];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = [] as const;
