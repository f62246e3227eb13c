import { type HitDetail, Hits } from '@homeward/matching';
import type { Tx } from '@homeward/platform';
import { Reviews, type Standing } from '@homeward/review';
import { Injectable } from '@nestjs/common';

/** A hit together with the caller's own part in its review. */
@Injectable()
export class HitDetails {
  constructor(
    private readonly hits: Hits,
    private readonly reviews: Reviews,
  ) {}

  async of(tx: Tx, hitId: string): Promise<HitDetail & Standing> {
    const hit = await this.hits.get(tx, hitId);
    return { ...hit, ...(await this.reviews.standing(tx, hit)) };
  }
}
