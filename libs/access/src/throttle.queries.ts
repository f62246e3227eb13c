import { In, type EntityManager } from 'typeorm';
import { ThrottledKey } from './sign-in-throttle.entity.js';
import { delayAfter, FORGET_AFTER_HOURS, type ThrottleRule } from './throttle-rules.js';

export interface ThrottleKey {
  readonly key: string;
  readonly rule: ThrottleRule;
}

interface Row {
  readonly key: string;
  readonly failures: number;
  readonly waitSeconds: number;
  readonly forgotten: boolean;
}

/**
 * Counts an attempt as failed under every key before it is made, so that attempts at the same moment are all counted;
 * `release` takes it off again when it succeeds.
 * @returns 0, or the seconds until an attempt may be made; then nothing is counted
 */
export async function countAttempt(em: EntityManager, keys: readonly ThrottleKey[]): Promise<number> {
  const names = keys.map(({ key }) => key);
  // In one order, so that two attempts never wait for each other crosswise.
  await em.query(
    `INSERT INTO sign_in_throttle (key, failures, next_at, last_at)
     SELECT key, 0, clock_timestamp(), clock_timestamp() FROM unnest($1::text[]) AS key ORDER BY key
     ON CONFLICT (key) DO NOTHING`,
    [names],
  );
  const rows = await em.query<Row[]>(
    `SELECT key, failures, extract(epoch FROM next_at - clock_timestamp())::float8 AS "waitSeconds",
       last_at < clock_timestamp() - make_interval(hours => $2) AS forgotten
     FROM sign_in_throttle WHERE key = ANY($1) ORDER BY key FOR UPDATE`,
    [names, FORGET_AFTER_HOURS],
  );
  const wait = Math.max(0, ...rows.map(({ waitSeconds }) => waitSeconds));
  if (wait > 0) return Math.ceil(wait);
  for (const { key, failures, forgotten } of rows) {
    const rule = keys.find((each) => each.key === key)?.rule;
    if (!rule) continue;
    const count = (forgotten ? 0 : failures) + 1;
    await em.query(
      `UPDATE sign_in_throttle SET failures = $2, last_at = clock_timestamp(),
         next_at = clock_timestamp() + make_interval(secs => $3) WHERE key = $1`,
      [key, count, delayAfter(count, rule)],
    );
  }
  return 0;
}

/** The attempt was no guess: its counts are removed. */
export async function uncountAttempt(em: EntityManager, keys: readonly string[]): Promise<void> {
  await em.query(
    `UPDATE sign_in_throttle SET failures = greatest(0, failures - 1), next_at = clock_timestamp()
     WHERE key IN (SELECT key FROM sign_in_throttle WHERE key = ANY($1) ORDER BY key FOR UPDATE)`,
    [keys],
  );
}

/** Resets these keys, and deletes those without a recent failure. */
export async function resetKeys(em: EntityManager, keys: readonly string[]): Promise<void> {
  await em.delete(ThrottledKey, { key: In([...keys]) });
}

/** Deletes up to 500 long-quiet keys (index `sign_in_throttle_last`); keys that another transaction holds are left. */
export async function deleteQuietKeys(em: EntityManager): Promise<void> {
  await em.query(
    `DELETE FROM sign_in_throttle WHERE key IN (
       SELECT key FROM sign_in_throttle WHERE last_at < clock_timestamp() - make_interval(hours => $1)
       LIMIT 500 FOR UPDATE SKIP LOCKED)`,
    [FORGET_AFTER_HOURS],
  );
}

/** Until when attempts under these keys are held up; keys that are free are left out. */
export async function delaysOfKeys(em: EntityManager, keys: readonly string[]): Promise<Map<string, Date>> {
  const rows = await em.query<{ key: string; until: Date }[]>(
    `SELECT key, next_at AS until FROM sign_in_throttle WHERE key = ANY($1) AND next_at > clock_timestamp()`,
    [keys],
  );
  return new Map(rows.map(({ key, until }) => [key, until]));
}
