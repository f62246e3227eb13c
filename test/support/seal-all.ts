import { onDatabase } from '@homeward/platform';
import { until } from '@homeward/testing';

/**
 * Seals until no entry waits; returns how many were sealed. The horizon is the whole server's: a transaction of
 * another test's database can hold it back for a while.
 */
export async function sealAll(sealer: { seal(): Promise<number> }, databaseUrl: string): Promise<number> {
  return onDatabase(databaseUrl, async (client) => {
    let sealed = 0;
    const allSealed = async () => {
      sealed += await sealer.seal();
      const waiting = await client.query(
        'SELECT 1 FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id) LIMIT 1',
      );
      return waiting.rowCount === 0;
    };
    await until(allSealed, { what: 'the horizon has passed the entries', deadline: 30_000, every: 50 });
    return sealed;
  });
}
