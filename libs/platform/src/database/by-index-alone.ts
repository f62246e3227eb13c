import type { EntityManager } from 'typeorm';

const OTHER_WAYS = ['bitmapscan', 'hashjoin', 'mergejoin', 'seqscan'];

/**
 * For the rest of the transaction. What was written a moment ago is in no statistics yet: the planner would read a table
 * that has grown by a hundred thousand rows for each thousand that are wanted.
 * @param inOrder rows are wanted in the order of an index, too: the planner would sort the whole table
 */
export async function byIndexAlone(em: EntityManager, { inOrder = false } = {}): Promise<void> {
  const others = [...OTHER_WAYS, ...(inOrder ? ['sort'] : [])];
  await em.query(`SELECT ${others.map((way) => `set_config('enable_${way}', 'off', true)`).join(', ')}`);
}
