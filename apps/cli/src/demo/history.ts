import pg from 'pg';

/** Lets days pass between two steps of the demonstration. */
export type PassDays = (days: number) => Promise<void>;

/** Everything happens now: for a demonstration that is only scored. */
export const passNoDays: PassDays = () => Promise.resolve();

/** Days that the desks wrote as the day it was; what lies before them (births, disappearances) stays. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  consent: ['given_on'],
  specimen: ['collected_on'],
};
/** Of the machine, not of the work. */
const MACHINE = ['migrations', 'session', 'idempotency', 'work_item', 'sign_in_throttle', 'rate_limit'];

/**
 * Moves what was written so far back in time, so that a demonstration has a history. Only while it is being loaded:
 * nothing is sealed yet, and no reader is connected.
 * @param ownerUrl the login that owns the tables
 */
export function passDaysIn(ownerUrl: string): PassDays {
  return async (days) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('homeward.scope', 'city', true)`);
      const sealed = await client.query('SELECT FROM audit_link LIMIT 1');
      if (sealed.rowCount !== 0) throw new Error('the audit log is sealed: nothing of the past can change');
      for (const [table, columns] of await columnsOf(client)) {
        const moved = columns.map((column) => `${column} = ${column} - $1::int * interval '1 day'`);
        const dates = (DAYS[table] ?? []).map((column) => `${column} = ${column} - $1::int`);
        await client.query(`UPDATE ${table} SET ${[...moved, ...dates].join(', ')}`, [days]);
      }
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
  };
}

/** Tables that hold something, with their columns of time. */
async function columnsOf(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT c.table_name AS table, quote_ident(c.column_name) AS column
     FROM information_schema.columns c JOIN pg_class t ON t.oid = c.table_name::regclass
     WHERE c.table_schema = 'public' AND c.data_type = 'timestamp with time zone' AND t.relkind = 'r'
       AND c.is_generated = 'NEVER' AND c.table_name <> ALL($1)`,
    [MACHINE],
  );
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  for (const table of [...tables.keys()])
    if ((await client.query(`SELECT FROM ${table} LIMIT 1`)).rowCount === 0) tables.delete(table);
  return tables;
}
