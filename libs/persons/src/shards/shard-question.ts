import { type CaseSearch, type DryRun, type Family, type RowRange } from '@homeward/judging';
import { keyOf } from '../tables/prepared-questions.js';
import type { LaterPerson } from '../persons.js';

/** `scan` scores everybody, `screen` screens many families first, `fresh` meets joined families' tables; `before` is about persons. */
export type ShardMode = 'scan' | 'screen' | 'fresh' | 'before';

/** One family of a question, by its search, or by its case in a dry run; or one person, by profile and row. */
export interface FamilyKey {
  readonly id: string;
  /** The same for whoever sees the same version of the family with the same profiles. */
  readonly key: string;
}

/** What all shards are asked: who of some rows passes for these families? */
export interface ShardQuestion {
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
