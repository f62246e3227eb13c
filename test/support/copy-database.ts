import { onDatabase } from '@homeward/platform';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * Dumps every row of one database and loads it into another of the same schema, as a logical restore does: rows and
 * sequences keep their values, transactions are numbered by the cluster that they are loaded into.
 */
export async function copyDatabase(fromUrl: string, toUrl: string): Promise<void> {
  const [source, target] = [fromUrl, toUrl].map((url) => new pg.Client({ connectionString: url }));
  await source!.connect();
  await target!.connect();
  try {
    // Everything was checked where it was written, and an order of the tables is not asked for.
    await target!.query('BEGIN; SET LOCAL session_replication_role = replica');
    const tables = await namesOf(source!, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    await target!.query(`TRUNCATE ${tables.map((table) => `"${table}"`).join(', ')}`);
    for (const table of tables) {
      const columns = (
        await namesOf(
          source!,
          `SELECT attname FROM pg_attribute WHERE attrelid = 'public."${table}"'::regclass AND attnum > 0
             AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
        )
      ).map((column) => `"${column}"`);
      const what = `"${table}" (${columns.join(', ')})`;
      await pipeline(
        source!.query(copyTo(`COPY ${what} TO STDOUT`)),
        target!.query(copyFrom(`COPY ${what} FROM STDIN`)),
      );
    }
    const sequences = await namesOf(
      source!,
      `SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'`,
    );
    for (const sequence of sequences) {
      const { rows } = await source!.query(`SELECT last_value, is_called FROM "${sequence}"`);
      await target!.query(`SELECT setval($1, $2, $3)`, [
        `"${sequence}"`,
        rows[0].last_value,
        rows[0].is_called,
      ]);
    }
    await target!.query('COMMIT');
  } finally {
    await source!.end();
    await target!.end();
  }
}

/** Gives out transaction numbers, so that this cluster is further than another. */
export async function useTransactionNumbers(url: string, count: number): Promise<void> {
  return onDatabase(url, async (client) => {
    await client.query('CREATE TEMPORARY TABLE used (i integer)');
    // Each block with a handler is a transaction of its own within the transaction.
    await client.query(
      `DO $$ BEGIN FOR i IN 1..${count} LOOP
         BEGIN INSERT INTO used VALUES (i); EXCEPTION WHEN division_by_zero THEN NULL; END;
       END LOOP; END $$`,
    );
  });
}

async function namesOf(client: pg.Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  return rows.map(([name]) => String(name));
}
