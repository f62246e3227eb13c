/** The search a hit comes from. */
export interface HitSource {
  readonly caseId: string;
  /** The member of the family who is asked about. */
  readonly missingKey: string;
  readonly caseNumber: string;
  readonly searchVersion: number;
  readonly policyVersion: number;
}
