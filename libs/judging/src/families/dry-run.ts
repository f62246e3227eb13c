import type { PolicySettings } from '@homeward/policy';
import type { CaseSearch } from './case-search.js';
import type { Family } from './family.js';

/** One of the two policies of a what-if: the one it changes, or the changed one. */
export interface DryRun {
  readonly whatIfId: string;
  /** The rules that are tried; null for those of the policy itself. */
  readonly rules: PolicySettings | null;
}

/** Replaces the search row of a case in a dry run: the database has none, and no cache uses it. */
export function drySearch(
  { whatIfId, rules }: DryRun,
  { caseId, missingKey, searchVersion }: Pick<Family, 'caseId' | 'missingKey' | 'searchVersion'>,
  policyVersion: number,
): CaseSearch {
  const id = `${whatIfId} ${rules ? 'changed' : 'base'} ${caseId} ${missingKey}`;
  return { id, caseId, missingKey, searchVersion, policyVersion, status: 'running' };
}
