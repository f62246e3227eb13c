import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Waits until no work is open in the database. @throws when it takes longer than `limitMs`, naming the open work */
export async function settled(databaseUrl: string, limitMs = 60_000): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const until = Date.now() + limitMs;
    for (;;) {
      const open = await client.query<{ kind: string; status: string; error: string | null }>(
        `SELECT kind, status, error FROM work_item WHERE status IN ('pending', 'running')`,
      );
      if (open.rowCount === 0) return;
      await sleep(100);
      if (Date.now() > until) throw new Error(`still open: ${JSON.stringify(open.rows)}`);
    }
  } finally {
    await client.end();
  }
}
