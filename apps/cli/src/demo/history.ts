import { setTimeout as sleep } from 'node:timers/promises';
import { onDatabase } from '@homeward/platform';
import type pg from 'pg';

/** Gives the demonstration a past. */
export interface History {
  /** Lets days pass between two steps. */
  pass(days: number): Promise<void>;
  /** Moves what was written so far back by the days that passed since; before anybody reads how old something is. */
  write(): Promise<void>;
}

/** Everything happens now: for a demonstration that is only scored. */
export const noHistory: History = { pass: () => Promise.resolve(), write: () => Promise.resolve() };

/** Days that the desks wrote as the day it was, with the time of writing; what lies before them (births) stays. */
const DAYS: Readonly<Record<string, readonly (readonly [day: string, written: string])[]>> = {
  consent: [['given_on', 'recorded_at']],
  specimen: [['collected_on', 'created_at']],
};
/** Of the machine, not of the work. */
const MACHINE = ['migrations', 'session', 'idempotency', 'work_item', 'sign_in_throttle', 'rate_limit'];

/** Days that pass at a time that lies between what was written before and what was written after. */
interface Pause {
  readonly at: Date;
  readonly days: number;
}

/**
 * A past in the database: days are noted as they pass, and all rows are moved once. Only while the demonstration is
 * being loaded: nothing is sealed yet, and no reader is connected.
 * @param ownerUrl the login that owns the tables
 */
export function historyIn(ownerUrl: string): History {
  let pauses: Pause[] = [];
  return {
    pass: (days) =>
      onDatabase(ownerUrl, async (client) => {
        pauses.push({ at: await betweenNowAndThen(client), days });
      }),
    write: async () => {
      if (pauses.length > 0) await onDatabase(ownerUrl, (client) => moveAll(client, pauses));
      pauses = [];
    },
  };
}

/** A time that was not reached yet, by the clock of the database or of this process, and that both are beyond now. */
async function betweenNowAndThen(client: pg.Client): Promise<Date> {
  const clocks = async (): Promise<number[]> => {
    const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    return [Date.now(), ...rows.map(({ now }) => now.getTime())];
  };
  const at = Math.max(...(await clocks())) + 1;
  for (;;) {
    const behind = at - Math.min(...(await clocks()));
    if (behind < 0) return new Date(at);
    await sleep(behind + 1);
  }
}

async function moveAll(client: pg.Client, pauses: readonly Pause[]): Promise<void> {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('homeward.scope', 'city', true)`);
  const sealed = await client.query('SELECT FROM audit_link LIMIT 1');
  if (sealed.rowCount !== 0) throw new Error('the audit log is sealed: nothing of the past can change');
  // An old value is beyond every pause, one of just now beyond none.
  const passed = (column: string): string =>
    pauses
      .map(({ at, days }) => `(${column} < ${client.escapeLiteral(at.toISOString())})::int * ${days}`)
      .join(' + ');
  for (const [table, columns] of await columnsOf(client)) {
    const moved = columns.map((column) => `${column} = ${column} - (${passed(column)}) * interval '1 day'`);
    const dates = (DAYS[table] ?? []).map(([day, written]) => `${day} = ${day} - (${passed(written)})`);
    await client.query(`UPDATE ${table} SET ${[...moved, ...dates].join(', ')}`);
  }
  await client.query('COMMIT');
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
