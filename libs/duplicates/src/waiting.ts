import { TO_DECIDE } from './duplicate.queries.js';

/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const DUPLICATES_WAITING = {
  duplicatesToDecide: `SELECT d.found_at AS at FROM possible_duplicate d WHERE ${TO_DECIDE}`,
} as const;
