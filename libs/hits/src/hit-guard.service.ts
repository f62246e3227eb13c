import type { Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { lostBasisOf, type LostBasis } from './basis.queries.js';
import type { Hit } from './hit.entity.js';
import { ConsentWithdrawn, HitBasisLost } from './hit.errors.js';
import { withdrawnCarriers } from './withdrawal.queries.js';

type LockedHit = Pick<Hit, 'id' | 'number' | 'status'>;

/** Decides whether steps of a hit are allowed. Every method needs the city in scope. */
@Injectable()
export class HitGuard {
  /**
   * Asserts that no carrier of the hit withdrew, and that all carriers are unchanged since the hit was found. With
   * the hit's row lock no withdrawal can come between.
   * @throws ConsentWithdrawn, HitBasisLost
   */
  async require(tx: Tx, hit: LockedHit): Promise<void> {
    await this.requireConsent(tx, hit);
    const lost = await lostBasisOf(tx.em, hit.id);
    if (lost.length > 0) throw new HitBasisLost(hit.number, lost);
  }

  /** For who ends a hit. @throws ConsentWithdrawn */
  async requireConsent(tx: Tx, hit: LockedHit): Promise<void> {
    const carriers = await withdrawnCarriers(tx.em, hit.id);
    if (carriers.length > 0 || hit.status === 'withdrawn')
      throw new ConsentWithdrawn(
        hit.number,
        carriers.map(({ code }) => code),
      );
  }

  async hasBasis(tx: Tx, hit: LockedHit): Promise<boolean> {
    const withdrawn = await withdrawnCarriers(tx.em, hit.id);
    return withdrawn.length === 0 && (await lostBasisOf(tx.em, hit.id)).length === 0;
  }

  /** The parts of the basis that no longer hold. */
  lostBasis(tx: Tx, hitId: string): Promise<LostBasis[]> {
    return lostBasisOf(tx.em, hitId);
  }
}
