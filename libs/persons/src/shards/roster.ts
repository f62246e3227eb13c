import { Db, newId, systemActor } from '@homeward/platform';
import { Injectable, Logger } from '@nestjs/common';
import { IndexHolder } from '../index-holder.js';
import {
  enterRoster,
  lockRoster,
  leaveRoster,
  workersDividedOtherwise,
  renewRosterEntry,
} from './roster.queries.js';
import { OtherShardsInForce } from './shard.errors.js';

/**
 * Which workers run, and which shard each holds. All divide the index in the same way: a worker that would divide it
 * otherwise is not let in while others run.
 */
@Injectable()
export class Roster {
  private readonly log = new Logger(Roster.name);
  private readonly id = newId();
  private readonly name: string;
  private readonly worker: { readonly shard: number; readonly shards: number; readonly stretch: number };

  constructor(
    private readonly db: Db,
    { rows: { shard, stretch } }: IndexHolder,
  ) {
    this.name = `${shard.number}/${shard.of}`;
    this.worker = { shard: shard.number, shards: shard.of, stretch };
  }

  /** @throws OtherShardsInForce */
  async enter(): Promise<void> {
    await this.db.run(systemActor, async (tx) => {
      await lockRoster(tx.em);
      const others = await workersDividedOtherwise(tx.em, this.id, this.worker);
      if (others.length > 0) throw new OtherShardsInForce(this.name, others);
      await enterRoster(tx.em, this.id, this.worker);
    });
  }

  /** Reports that this worker is alive; enters it again when others removed it after a long pause. */
  async stay(): Promise<void> {
    if (await this.db.run(systemActor, (tx) => renewRosterEntry(tx.em, this.id))) return;
    this.log.warn('this worker was taken for dead; it enters again');
    await this.enter();
  }

  leave(): Promise<void> {
    return this.db.run(systemActor, (tx) => leaveRoster(tx.em, this.id));
  }
}
