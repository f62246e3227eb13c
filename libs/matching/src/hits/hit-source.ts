/** The search a hit comes from. */
export interface HitSource {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly searchVersion: number;
  readonly policyVersion: number;
}
