/** The search a hit comes from. */
export interface HitSource {
  readonly caseId: string;
  /** Key of the searched member of the family. */
  readonly missingKey: string;
  readonly caseNumber: string;
  readonly searchVersion: number;
  readonly policyVersion: number;
}
