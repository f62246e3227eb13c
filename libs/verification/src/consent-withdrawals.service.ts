import { Consents, Donors, type Consent } from '@homeward/intake';
import { Withdrawals } from '@homeward/hits';
import type { Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { withCityScope } from './city-scope.js';
import { Tasks } from './tasks.service.js';

/** A consent taken back, with all that it stops: comparison, hits under way, and the districts' work on them. */
@Injectable()
export class ConsentWithdrawals {
  constructor(
    private readonly consents: Consents,
    private readonly donors: Donors,
    private readonly withdrawals: Withdrawals,
    private readonly tasks: Tasks,
  ) {}

  /**
   * Withdraws the consent in force, and stops every hit that the donor carries in the same transaction: who reads
   * or reports after it sees the hit stopped.
   * @throws NotFound, NoConsentInForce, WithdrawalReasonMissing
   */
  async withdraw(tx: Tx, donorId: string, reason: string): Promise<Consent> {
    await withCityScope(tx, (city) => this.withdrawals.lock(city, donorId));
    const consent = await this.consents.withdraw(tx, donorId, reason);
    await this.stop(tx, donorId);
    return consent;
  }

  /** Stops what a donor without consent carries; does nothing for one who consents. Idempotent. */
  async stop(tx: Tx, donorId: string): Promise<void> {
    await withCityScope(tx, async (city) => {
      const donor = await this.donors.get(city, donorId);
      if (donor.withdrawnAt === null) return;
      for (const hit of await this.withdrawals.stop(city, donor)) await this.tasks.cancelOfHit(city, hit.id);
    });
  }
}
