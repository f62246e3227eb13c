/** Persons shown for each case. */
export const DEFAULT_TOP = '10';
