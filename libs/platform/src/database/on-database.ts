import type pg from 'pg';
import { ResilientClient } from './resilient-client.js';

/** Works on one connection of its own, outside every pool, and closes it whatever happens. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new ResilientClient({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    // A connection that was cut is closed.
    await client.end().catch(() => undefined);
  }
}
