/** A person of unknown origin with the profile that is compared. */
export interface Person {
  readonly donorId: string;
  readonly profileId: string;
}

/** A hit as it is stored. */
export interface HitRow {
  readonly id: string;
  readonly number: string;
  readonly caseId: string;
  readonly personDonorId: string;
  readonly status: string;
  readonly searchVersion: number;
  readonly log10Lr: number;
  readonly mismatches: number;
  readonly lociCompared: number;
  readonly previousHitId: string | null;
  readonly familyType: string;
  readonly missingKey: string;
  readonly typedRelations: string[];
}
