import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Matcher, ShardAnswering } from '@homeward/searching/worker';
import { requestsToEnqueue } from '@homeward/persons';
import { Db, systemActor } from '@homeward/platform';
import type { World } from './world.js';

/**
 * The shards of one world's index, each in a process of its own as far as memory goes. In place of the queue, every
 * job is delivered twice, and the one that should come last comes first as well.
 */
export class ShardFleet {
  private serving: Promise<void> | null = null;
  private stopped = false;

  private constructor(
    private readonly world: World,
    readonly shards: readonly INestApplicationContext[],
  ) {}

  static async open(world: World, of: number, dataDir?: string): Promise<ShardFleet> {
    const shards: INestApplicationContext[] = [];
    for (let number = 1; number <= of; number++)
      shards.push(await world.secondProcess(dataDir, { INDEX_SHARD: `${number}/${of}` }));
    return new ShardFleet(world, shards);
  }

  /** Any worker may ask. */
  get matcher(): Matcher {
    return this.shards.at(-1)!.get(Matcher);
  }

  serve(): this {
    this.serving = this.deliver();
    return this;
  }

  async close(): Promise<void> {
    this.stopped = true;
    await this.serving;
    for (const shard of this.shards) await shard.close();
  }

  /** How many questions stand in the database. */
  async questions(): Promise<number> {
    const rows = await this.world.run((tx) => tx.em.query<unknown[]>('SELECT FROM shard_question'));
    return rows.length;
  }

  private async deliver(): Promise<void> {
    const db = this.shards[0]!.get(Db);
    while (!this.stopped) {
      for (const { id } of await db.run(systemActor, (tx) => requestsToEnqueue(tx.em))) await this.answer(id);
      await sleep(5);
    }
  }

  private async answer(id: string): Promise<void> {
    const workers = this.shards.map((shard) => shard.get(ShardAnswering));
    await workers[0]!.join(id);
    await Promise.all([...workers, ...workers].map((worker) => worker.answer(id)));
    await Promise.all(workers.map((worker) => worker.join(id)));
    await workers[0]!.answer(id);
  }
}
