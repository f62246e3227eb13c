import { AWAITS_SECOND_BLOOD, Hits, hitsRestingOn, Withdrawals } from '@homeward/hits';
import { HitNotices, type TypingCorrected } from '@homeward/notification';
import type { Tx } from '@homeward/platform';
import { SecondBlood } from '@homeward/review';
import { newsOnSite } from '@homeward/verification';
import { Injectable } from '@nestjs/common';

/** What a corrected typing means for hits that rest on it, in the transaction of the correction. */
@Injectable()
export class TypingNews {
  constructor(
    private readonly hits: Hits,
    private readonly withdrawals: Withdrawals,
    private readonly secondBlood: SecondBlood,
    private readonly notices: HitNotices,
  ) {}

  /** Holds the donor's hits before the donor, in the order in which the matcher does. */
  hold(tx: Tx, donorId: string): Promise<void> {
    return this.withdrawals.lock(tx, donorId);
  }

  /**
   * Tells everybody who works on the hits, and looks at second blood again. The worker supersedes the undecided hits or
   * raises them again; of the others no step is allowed where the basis is lost.
   */
  async tell(tx: Tx, donor: { readonly id: string; readonly code: string }, what: TypingCorrected) {
    for (const hitId of await hitsRestingOn(tx.em, donor.id)) {
      await this.notices.postCorrection(
        tx,
        hitId,
        { donorCode: donor.code, what },
        await newsOnSite(tx.em, hitId),
      );
      const { status } = await this.hits.summary(tx, hitId);
      if (AWAITS_SECOND_BLOOD.includes(status)) await this.secondBlood.settle(tx, hitId);
    }
  }
}
