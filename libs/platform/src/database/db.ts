import type { EventEmitter } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../actor.js';
import { HeldLock } from './held-lock.js';
import { transactionPartOf } from './transaction-part.js';
import { callerIn, type TransactionWatcher } from './transaction-watch.js';
import type { Tx } from './tx.js';

export type { Tx };

/** Opens transactions whose row-level security scope is the actor's. */
@Injectable()
export class Db {
  private readonly watchers = new Set<TransactionWatcher>();

  constructor(private readonly source: DataSource) {}

  /** Tells `watcher` of each transaction of this process when it is over. @returns ends the watching */
  watch(watcher: TransactionWatcher): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Runs `work` in one transaction; everything in it is stored, or nothing. */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const part = transactionPartOf(actor);
    // A stack costs microseconds, and is taken only while somebody watches.
    const name = this.watchers.size > 0 ? callerIn(new Error().stack) : '';
    let began = performance.now();
    let committed = false;
    try {
      const result = await this.source.transaction(async (em) => {
        began = performance.now();
        // is_local = true: the setting ends with the transaction and cannot leak to the connection's next user.
        await em.query(
          `SELECT set_config('homeward.scope', $1, true), set_config('homeward.district', $2, true), set_config('homeward.point', $3, true)`,
          [actor.scope, actor.districtId ?? '', actor.collectionPointId ?? ''],
        );
        const tx = { em, actor };
        await part?.begin(tx);
        const done = await work(tx);
        await part?.end(tx, done);
        return done;
      });
      committed = true;
      return result;
    } finally {
      part?.over(committed);
      const milliseconds = performance.now() - began;
      for (const watcher of this.watchers) watcher({ name, milliseconds });
    }
  }

  /**
   * Runs `work` while this process holds the named lock, or returns `null` at once when another holds it. The lock
   * belongs to a connection, so a killed process gives it back by dying; when the connection is cut while the work
   * runs, the lock says so, and another process may have it.
   */
  async withLock<T>(name: string, work: (lock: HeldLock) => Promise<T>): Promise<{ result: T } | null> {
    const runner = this.source.createQueryRunner();
    const connection = (await runner.connect()) as EventEmitter;
    try {
      const rows = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got', [
        name,
      ])) as { got: boolean }[];
      if (!rows[0]?.got) return null;
      const lock = new HeldLock(connection, () => runner.query('SELECT 1'));
      try {
        return { result: await work(lock) };
      } finally {
        lock.release();
        if (!lock.lost) await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
      }
    } finally {
      await runner.release();
    }
  }
}
