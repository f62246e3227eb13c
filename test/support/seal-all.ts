import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Seals until no entry waits; returns how many were sealed. The horizon is the whole server's: a transaction of
 * another test's database can hold it back for a while.
 */
export async function sealAll(sealer: { seal(): Promise<number> }, databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let sealed = 0;
    for (const until = Date.now() + 30_000; Date.now() < until;) {
      sealed += await sealer.seal();
      const waiting = await client.query(
        'SELECT 1 FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id) LIMIT 1',
      );
      if (waiting.rowCount === 0) return sealed;
      await sleep(50);
    }
    throw new Error('the horizon did not pass the entries within 30 s');
  } finally {
    await client.end();
  }
}
