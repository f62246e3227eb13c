import { type CaseSearch, type DryRun, type Family, type RowRange } from '@homeward/judging';
import { keyOf } from '../tables/prepared-families.js';
import type { LaterPerson } from '../person-search.js';

/** `scan` scores all rows, `screen` screens many families first, `fresh` compares new rows with joined families; `before` compares persons. */
export type ShardMode = 'scan' | 'screen' | 'fresh' | 'before';

/** One family of a request, by its search, or by its case in a dry run; or one person, by profile and row. */
export interface FamilyKey {
  readonly id: string;
  /** Equal when version and profiles of the family are equal. */
  readonly key: string;
}

/** A request to all shards: which of these rows pass for these families? */
export interface ShardRequest {
  readonly mode: ShardMode;
  readonly rows: RowRange;
  readonly policyVersion: number;
  readonly dryRun: DryRun | null;
  readonly families: readonly FamilyKey[];
}

/** @param search in a dry run one that the database does not have */
export function familyKey(search: CaseSearch, family: Family, dryRun: DryRun | null): FamilyKey {
  return {
    id: dryRun ? family.caseId : search.id,
    key: `${family.searchVersion} ${keyOf(search, family)}`,
  };
}

export function personKey({ profileId, row }: LaterPerson): FamilyKey {
  return { id: profileId, key: String(row) };
}
