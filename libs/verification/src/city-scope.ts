import type { Tx } from '@homeward/platform';

/**
 * Runs `work` in the same transaction with the whole city in scope, still as the same account: what it audits names
 * the person who asked. A hit joins two districts, so an investigator's task needs a few rows of the other one.
 * Callers first read their own task under the ordinary scope; that read is the permission.
 */
export async function withCityScope<T>(tx: Tx, work: (city: Tx) => Promise<T>): Promise<T> {
  const set = (scope: string): Promise<unknown> =>
    tx.em.query(`SELECT set_config('homeward.scope', $1, true)`, [scope]);
  await set('city');
  const result = await work({ em: tx.em, actor: { ...tx.actor, scope: 'city' } });
  // After an error the transaction ends, and the setting with it.
  await set(tx.actor.scope);
  return result;
}
