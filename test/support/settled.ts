import { onDatabase } from '@homeward/platform';
import { until } from '@homeward/testing';

/** Waits until no work is open in the database. @throws when it takes longer than `limitMs`, naming the open work */
export async function settled(databaseUrl: string, limitMs = 60_000): Promise<void> {
  return onDatabase(databaseUrl, async (client) => {
    let open: unknown[] = [];
    const none = async () => {
      ({ rows: open } = await client.query<{ kind: string; status: string; error: string | null }>(
        `SELECT kind, status, error FROM work_item WHERE status IN ('pending', 'running')`,
      ));
      return open.length === 0;
    };
    const what = () => `no work is open, but ${JSON.stringify(open)}`;
    await until(none, { what, deadline: limitMs, every: 100 });
  });
}
