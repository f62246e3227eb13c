import type { EntityManager } from 'typeorm';
import type { CanonicalEntry } from './canonical.js';

/** Every column of an entry in the form that is hashed. */
const CANONICAL = `e.id, e.xid::text AS xid, (extract(epoch FROM e.at) * 1000000)::bigint::text AS "atMicros",
  e.account_id AS "accountId", e.role, e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
  e.request_id AS "requestId", e.data::text AS data`;

/** A transaction number that was not given out yet comes from before a restore; it is settled, too. */
const SETTLED = `(e.xid < pg_snapshot_xmin(pg_current_snapshot()) OR e.xid >= pg_snapshot_xmax(pg_current_snapshot()))`;

/** Serialises sealing in the whole system. */
const SEAL_LOCK = 'homeward.audit.seal';

export interface Link {
  readonly seq: string;
  readonly entryId: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** A link with its entry; the entry is null when its row is gone. */
export type SealedEntry = Link & { [K in keyof CanonicalEntry]: CanonicalEntry[K] | null };

/** The newest link, and where its entry stands in the order of sealing. */
export interface Head {
  readonly seq: string;
  readonly hash: Buffer;
  readonly xid: string;
  readonly entryId: string;
  readonly sealedAt: Date;
}

/** False when another process is sealing. Held until the transaction ends. */
export async function takeSealLock(em: EntityManager): Promise<boolean> {
  const [row] = await rowsOf<{ got: boolean }>(
    em,
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got',
    [SEAL_LOCK],
  );
  return row!.got;
}

export async function waitForSealLock(em: EntityManager): Promise<void> {
  await em.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [SEAL_LOCK]);
}

export async function readHead(em: EntityManager): Promise<Head | null> {
  const rows = await rowsOf<Head>(
    em,
    `SELECT l.seq::text AS seq, l.hash, e.xid::text AS xid, l.entry_id AS "entryId", l.sealed_at AS "sealedAt"
     FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id ORDER BY l.seq DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}

/**
 * The next entries to seal, in the order of their transactions. Only those below the oldest running transaction: what
 * commits later must not come before what is sealed already.
 */
export async function readUnsealed(
  em: EntityManager,
  head: Head | null,
  limit: number,
): Promise<CanonicalEntry[]> {
  if (!head)
    return rowsOf(
      em,
      `SELECT ${CANONICAL} FROM audit_entry e WHERE ${SETTLED} ORDER BY e.xid, e.id LIMIT $1`,
      [limit],
    );
  if (await isRestored(em, head))
    return rowsOf(
      em,
      `SELECT ${CANONICAL} FROM audit_entry e WHERE ${SETTLED}
         AND NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id) ORDER BY e.at, e.id LIMIT $1`,
      [limit],
    );
  return rowsOf(
    em,
    `SELECT ${CANONICAL} FROM audit_entry e WHERE ${SETTLED} AND (e.xid, e.id) > ($2::xid8, $3::uuid)
     ORDER BY e.xid, e.id LIMIT $1`,
    [limit, head.xid, head.entryId],
  );
}

export async function insertLinks(em: EntityManager, links: readonly Link[]): Promise<void> {
  await em.query(
    `INSERT INTO audit_link (seq, entry_id, previous_hash, hash)
     SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[])`,
    [
      links.map((link) => link.seq),
      links.map((link) => link.entryId),
      links.map((link) => link.previousHash),
      links.map((link) => link.hash),
    ],
  );
}

export function readLinks(em: EntityManager, afterSeq: string, limit: number): Promise<SealedEntry[]> {
  return rowsOf(
    em,
    `SELECT l.seq::text AS seq, l.entry_id AS "entryId", l.previous_hash AS "previousHash", l.hash, ${CANONICAL}
     FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id WHERE l.seq > $1::bigint ORDER BY l.seq LIMIT $2`,
    [afterSeq, limit],
  );
}

export async function readHashAt(em: EntityManager, seq: string): Promise<Buffer | null> {
  const rows = await rowsOf<{ hash: Buffer }>(em, 'SELECT hash FROM audit_link WHERE seq = $1', [seq]);
  return rows[0]?.hash ?? null;
}

/** An entry without a link that stands before the head: it was slipped in, or its link was taken out. */
export async function readSkipped(em: EntityManager, head: Head): Promise<string | null> {
  if (await isRestored(em, head)) return null;
  const rows = await rowsOf<{ id: string }>(
    em,
    `SELECT e.id FROM audit_entry e WHERE (e.xid, e.id) <= ($1::xid8, $2::uuid)
       AND NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id) ORDER BY e.xid, e.id LIMIT 1`,
    [head.xid, head.entryId],
  );
  return rows[0]?.id ?? null;
}

/** In a restored database transactions are numbered anew, below the sealed ones; then a position says nothing. */
async function isRestored(em: EntityManager, head: Head): Promise<boolean> {
  const [state] = await rowsOf<{ restored: boolean }>(
    em,
    'SELECT pg_snapshot_xmax(pg_current_snapshot()) <= $1::xid8 AS restored',
    [head.xid],
  );
  return state!.restored;
}

export async function countUnsealed(em: EntityManager): Promise<{ count: number; oldestSeconds: number }> {
  const [row] = await rowsOf<{ count: number; oldestSeconds: number }>(
    em,
    `SELECT count(*)::int AS count,
       greatest(0, extract(epoch FROM clock_timestamp() - min(e.at)))::float AS "oldestSeconds"
     FROM audit_entry e WHERE (e.xid, e.id) > (
       coalesce((SELECT h.xid FROM audit_link l JOIN audit_entry h ON h.id = l.entry_id ORDER BY l.seq DESC LIMIT 1), '0'::xid8),
       coalesce((SELECT l.entry_id FROM audit_link l ORDER BY l.seq DESC LIMIT 1), '00000000-0000-0000-0000-000000000000'::uuid))`,
  );
  return row!;
}

export async function readPlaces(
  em: EntityManager,
  entryIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await rowsOf<{ id: string; seq: string }>(
    em,
    'SELECT entry_id AS id, seq::text AS seq FROM audit_link WHERE entry_id = ANY($1)',
    [entryIds],
  );
  return new Map(rows.map((row) => [row.id, Number(row.seq)]));
}

export async function databaseName(em: EntityManager): Promise<string> {
  const rows = await rowsOf<{ name: string }>(em, 'SELECT current_database() AS name');
  return rows[0]!.name;
}

function rowsOf<T>(em: EntityManager, sql: string, values: unknown[] = []): Promise<T[]> {
  return em.query(sql, values);
}
