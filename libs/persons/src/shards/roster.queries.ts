import type { EntityManager } from 'typeorm';
import { ShardWorker as WorkerRow } from './shard.entity.js';

/** A worker that is not seen for so long counts as dead. */
export const ALIVE_S = 20;

export interface ShardWorker {
  readonly shard: number;
  readonly shards: number;
  readonly stretch: number;
}

/** Locks the roster until the transaction ends, and removes workers that are not seen any more. */
export async function lockRoster(em: EntityManager): Promise<void> {
  await em.query(`LOCK TABLE shard_worker IN SHARE ROW EXCLUSIVE MODE`);
  await em.query(`DELETE FROM shard_worker WHERE seen_at < now() - make_interval(secs => ${ALIVE_S})`);
}

/** Workers, but this one, that divide the index otherwise. */
export async function workersDividedOtherwise(
  em: EntityManager,
  id: string,
  { shards, stretch }: ShardWorker,
): Promise<ShardWorker[]> {
  return em.query<ShardWorker[]>(
    `SELECT shard, shards, stretch FROM shard_worker
      WHERE id <> $1 AND (shards, stretch) IS DISTINCT FROM ($2::int, $3::int) ORDER BY shards, shard`,
    [id, shards, stretch],
  );
}

/** Says that this worker holds the shard. The caller holds the roster. */
export async function enterRoster(
  em: EntityManager,
  id: string,
  { shard, shards, stretch }: ShardWorker,
): Promise<void> {
  await em.query(
    `INSERT INTO shard_worker (id, shard, shards, stretch) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET seen_at = now()`,
    [id, shard, shards, stretch],
  );
}

/** @returns false when this worker was struck off */
export async function renewRosterEntry(em: EntityManager, id: string): Promise<boolean> {
  const { affected } = await em.update(WorkerRow, { id }, { seenAt: () => 'now()' });
  return affected === 1;
}

/** Strikes this worker off. */
export async function leaveRoster(em: EntityManager, id: string): Promise<void> {
  await em.delete(WorkerRow, { id });
}
