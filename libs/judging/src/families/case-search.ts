/** One search for one missing member of a case: under one version of the family and one of the policy. */
export interface CaseSearch {
  readonly id: string;
  readonly caseId: string;
  readonly missingKey: string;
  readonly searchVersion: number;
  readonly policyVersion: number;
  readonly status: 'running' | 'joined' | 'superseded' | 'not_searchable';
}

/** Case and missing member: what one search is about. */
export function searchKeyOf({ caseId, missingKey }: Pick<CaseSearch, 'caseId' | 'missingKey'>): string {
  return `${caseId} ${missingKey}`;
}
