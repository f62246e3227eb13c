import {
  CONFIRMED,
  type HitDetail,
  HitGuard,
  Hits,
  type HitStatus,
  type LostBasis,
  STOPPED_BY_WITHDRAWAL,
  withdrawnCarriers,
  type WithdrawnDonor,
} from '@homeward/hits';
import type { Tx } from '@homeward/platform';
import { Reviews, SecondBlood, type SecondBloodProgress, type Standing } from '@homeward/review';
import { ReunionUndoing, type ReunionView } from '@homeward/verification';
import { Injectable } from '@nestjs/common';

/** A hit with what later stages know of it. */
export interface HitWithLaterStages extends HitDetail, Standing {
  readonly secondBlood: SecondBloodProgress | null;
  /** Those whose profiles carry the hit and who do not consent now. */
  readonly withdrawn: readonly WithdrawnDonor[];
  /** Those who no longer are what the hit says of them; while it is on its way. */
  readonly lostBasis: readonly LostBasis[];
  /** The reunion in force. */
  readonly reunion: ReunionView | null;
}

/** Before two reviewers agreed nothing is stopped by a withdrawal but by a new search. */
const AGREED: readonly HitStatus[] = ['withdrawn', 'superseded', 'agreed', ...CONFIRMED];

/** A hit together with the caller's own part in its review, its second blood, consent and reunion. */
@Injectable()
export class HitDetails {
  constructor(
    private readonly hits: Hits,
    private readonly guard: HitGuard,
    private readonly reviews: Reviews,
    private readonly secondBlood: SecondBlood,
    private readonly reunions: ReunionUndoing,
  ) {}

  async of(tx: Tx, hitId: string): Promise<HitWithLaterStages> {
    const hit = await this.hits.get(tx, hitId);
    return {
      ...hit,
      ...(await this.reviews.standing(tx, hit)),
      secondBlood: await this.secondBlood.progress(tx, hitId),
      withdrawn: AGREED.includes(hit.status) ? await withdrawnCarriers(tx.em, hitId) : [],
      lostBasis: STOPPED_BY_WITHDRAWAL.includes(hit.status) ? await this.guard.lostBasis(tx, hitId) : [],
      reunion: await this.reunions.view(tx, hitId),
    };
  }
}
