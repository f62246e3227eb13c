import type { Config } from '../config/config.js';
import { NotMigrated, OtherMode } from './installation.errors.js';
import { firstOf } from '../present.js';

type Mode = Config['mode'];
/** Runs one statement and returns its rows. */
export type Query = (sql: string, values?: unknown[]) => Promise<unknown[]>;

const UNDEFINED_TABLE = '42P01';

/**
 * Writes the mode into a database that has none, and refuses one that was set up in the other.
 * @throws OtherMode
 * @throws NotMigrated
 */
export async function claimMode(query: Query, asked: Mode): Promise<void> {
  try {
    const set = (await storedMode(query)) ?? (await writeMode(query, asked));
    if (set !== asked) throw new OtherMode(set, asked);
  } catch (error) {
    if ((error as { code?: unknown }).code === UNDEFINED_TABLE) throw new NotMigrated();
    throw error;
  }
}

/**
 * Refuses a database of the other mode before its migrations run: whatever release it comes from, and without a word
 * written to it.
 * @throws OtherMode
 */
export async function refuseOtherMode(query: Query, asked: Mode): Promise<void> {
  const set = (await exists(query, 'installation')) ? await storedMode(query) : await modeByContent(query);
  if (set !== null && set !== asked) throw new OtherMode(set, asked);
}

async function storedMode(query: Query): Promise<Mode | null> {
  const rows = (await query('SELECT mode FROM installation')) as { mode: Mode }[];
  return rows[0]?.mode ?? null;
}

/** Of two processes that come first at the same moment, one decides. */
async function writeMode(query: Query, mode: Mode): Promise<Mode> {
  await query('INSERT INTO installation (id, mode) VALUES (1, $1) ON CONFLICT DO NOTHING', [mode]);
  return (await storedMode(query))!;
}

/** What a database of an older release holds tells its mode, as the migration that writes it down decides. */
async function modeByContent(query: Query): Promise<Mode | null> {
  if (!(await exists(query, 'account'))) return null;
  await query(`SELECT set_config('homeward.scope', 'city', false)`);
  const [demonstration] = await query('SELECT 1 FROM account WHERE is_demonstration LIMIT 1');
  if (demonstration) return 'demonstration';
  for (const table of ['account', 'district', 'policy', 'donor', 'missing_case'])
    if ((await exists(query, table)) && (await query(`SELECT 1 FROM ${table} LIMIT 1`)).length > 0)
      return 'production';
  return null;
}

async function exists(query: Query, table: string): Promise<boolean> {
  const rows = (await query('SELECT to_regclass($1) IS NOT NULL AS found', [`public.${table}`])) as {
    found: boolean;
  }[];
  return firstOf(rows).found;
}
