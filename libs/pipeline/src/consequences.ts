import { Db, systemActor } from '@homeward/platform';
import { SecondBlood } from '@homeward/review';
import { ConsentWithdrawals } from '@homeward/verification';
import { Injectable } from '@nestjs/common';

/** Applies changes of earlier stages to hits, which the laboratory does not know. */
@Injectable()
export class Consequences {
  constructor(
    private readonly db: Db,
    private readonly secondBlood: SecondBlood,
    private readonly withdrawals: ConsentWithdrawals,
  ) {}

  /** The typings of a batch may be second blood of hits. Run twice, nothing happens twice. */
  ofBatch(batchId: string): Promise<void> {
    return this.db.run(systemActor, (tx) => this.secondBlood.settleBatch(tx, batchId));
  }

  /** A donor without consent carries no hit any more; the API stops them too, in the transaction of the withdrawal. */
  ofConsent(donorId: string): Promise<void> {
    return this.db.run(systemActor, (tx) => this.withdrawals.stop(tx, donorId));
  }
}
