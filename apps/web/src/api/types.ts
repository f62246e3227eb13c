/** What the API sends and takes, by the part of the system it belongs to. */
export type * from './enums';
export type * from './types/common';
export type * from './types/session';
export type * from './types/home';
export type * from './types/drawing';
export * from './types/intake';
export type * from './types/laboratory';
export type * from './types/links';
export type * from './types/matching';
export type * from './types/policy-runs';
export type * from './types/verification';
export type * from './types/administration';
