import type { EntityManager } from 'typeorm';
import { IdempotentRequest } from './idempotency.entity.js';

export interface StoredAnswer {
  readonly method: string;
  readonly path: string;
  readonly body_hash: string;
  readonly answer: string | null;
  readonly at: Date;
}

/** How long a key is known. */
export const KEPT_DAYS = 7;
/** How long a request waits for a running one with the same key. */
const WAIT = '3s';

/**
 * Takes the key for this transaction; false when it was taken before. While another transaction has taken it and is not
 * over, this waits.
 * @throws QueryFailedError with PostgreSQL's code 55P03 when the wait is too long
 */
export async function takeKey(
  em: EntityManager,
  row: { account: string; key: string; method: string; path: string; bodyHash: string },
): Promise<boolean> {
  await em.query(
    `DELETE FROM idempotency WHERE account = $1 AND key = $2 AND at < now() - make_interval(days => $3)`,
    [row.account, row.key, KEPT_DAYS],
  );
  await em.query(`SET LOCAL lock_timeout = '${WAIT}'`);
  const taken = await em.query<unknown[]>(
    `INSERT INTO idempotency (account, key, method, path, body_hash) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [row.account, row.key, row.method, row.path, row.bodyHash],
  );
  await em.query('SET LOCAL lock_timeout TO DEFAULT');
  return taken.length > 0;
}

/** The request that the key was used for, with its answer once there is one; undefined when the key is new. */
export async function storedAnswer(
  em: EntityManager,
  account: string,
  key: string,
): Promise<StoredAnswer | undefined> {
  const rows = await em.query<StoredAnswer[]>(
    'SELECT method, path, body_hash, answer, at FROM idempotency WHERE account = $1 AND key = $2',
    [account, key],
  );
  return rows[0];
}

/** Keeps the answer under the key that the caller holds. */
export async function storeAnswer(
  em: EntityManager,
  row: { account: string; key: string; status: number; answer: string },
): Promise<void> {
  const { account, key, status, answer } = row;
  await em.update(IdempotentRequest, { account, key }, { status, answer });
}

/** Frees a key whose request was refused: it may be sent again. */
export async function releaseKey(em: EntityManager, account: string, key: string): Promise<void> {
  await em.delete(IdempotentRequest, { account, key });
}

/** Deletes expired keys. @returns how many */
export async function deleteOldKeys(em: EntityManager): Promise<number> {
  const [, count] = await em.query<[unknown, number]>(
    'DELETE FROM idempotency WHERE at < now() - make_interval(days => $1)',
    [KEPT_DAYS],
  );
  return count;
}
