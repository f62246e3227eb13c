import { byIndexAlone, firstOf } from '@homeward/platform';
import { In, type EntityManager } from 'typeorm';
import { AuditLink } from './audit-link.entity.js';
import type { CanonicalEntry } from './canonical.js';

/** Every column of an entry in the form that is hashed. */
const CANONICAL = `e.id, e.xid::text AS xid, (extract(epoch FROM e.at) * 1000000)::bigint::text AS "atMicros",
  e.account_id AS "accountId", e.role, e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
  e.request_id AS "requestId", e.data::text AS data`;

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

/** The newest link, and the position of its entry in the order of sealing. */
export interface Head {
  readonly seq: string;
  readonly hash: Buffer;
  readonly sealedAt: Date;
  readonly place: EntryPosition;
}

/** The position of an entry: entries of one cluster are sealed in the order of their transactions. */
export interface EntryPosition {
  /** System identifier of the cluster that it was written in; null in entries older than that column. */
  readonly cluster: string | null;
  readonly xid: string;
  readonly entryId: string;
}

/** The entries that wait for their seal; `oldest` is null when there are none. */
export interface UnsealedEntries {
  readonly count: number;
  readonly oldest: { readonly entryId: string; readonly at: Date } | null;
  /** Age of the oldest, by the clock of the database; 0 when nothing waits. */
  readonly oldestSeconds: number;
}

/** False when another process is sealing. Held until the transaction ends. */
export async function takeSealLock(em: EntityManager): Promise<boolean> {
  const rows = await rowsOf<{ got: boolean }>(
    em,
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got',
    [SEAL_LOCK],
  );
  return firstOf(rows).got;
}

/** Waits until no other process seals; the lock is locked until the transaction ends. */
export async function waitForSealLock(em: EntityManager): Promise<void> {
  await em.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [SEAL_LOCK]);
}

/** The newest link of the chain; null when nothing is sealed. */
export async function readHead(em: EntityManager): Promise<Head | null> {
  const [row] = await rowsOf<EntryPosition & Omit<Head, 'place'>>(
    em,
    `SELECT l.seq::text AS seq, l.hash, l.sealed_at AS "sealedAt", e.cluster, e.xid::text AS xid, e.id AS "entryId"
     FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id ORDER BY l.seq DESC LIMIT 1`,
  );
  if (!row) return null;
  const { cluster, xid, entryId, ...head } = row;
  return { ...head, place: { cluster, xid, entryId } };
}

/** The cluster that this database is in now. */
export async function currentCluster(em: EntityManager): Promise<string> {
  const rows = await rowsOf<{ cluster: string }>(em, 'SELECT current_cluster() AS cluster');
  return firstOf(rows).cluster;
}

/** The place up to which entries of this cluster are sealed; null when none is. */
async function sealedHere(em: EntityManager, cluster: string): Promise<EntryPosition | null> {
  const rows = await rowsOf<EntryPosition>(
    em,
    `SELECT e.cluster, e.xid::text AS xid, e.id AS "entryId"
     FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id WHERE e.cluster = $1 ORDER BY l.seq DESC LIMIT 1`,
    [cluster],
  );
  return rows[0] ?? null;
}

/** In SQL, the entries that have no link. */
const FROM_UNSEALED = `FROM audit_entry e
  WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id)`;
/**
 * In SQL, those of another cluster: they came with a dump, their transactions are over. In this form an index finds
 * them, and in a log that was never restored finds nothing at once. $1: this cluster.
 */
const OF_OTHERS = `(e.cluster IS NULL OR e.cluster < $1 OR e.cluster > $1)`;
/**
 * In SQL, those of this cluster behind the last that is sealed, found by index however long the log is. One without a
 * link that stands before it was slipped in. $1: this cluster; $2, $3: transaction and id of the last that is sealed.
 */
const NEW_HERE = `e.cluster = $1 AND (e.xid, e.id) > ($2::xid8, $3::uuid)`;
const BEFORE_ALL = { xid: '0', entryId: '00000000-0000-0000-0000-000000000000' };

/** From where on entries wait for their seal. */
interface Mark {
  readonly cluster: string;
  /** The last entry of this cluster that is sealed. */
  readonly last: { readonly xid: string; readonly entryId: string };
  /** Whether entries of other clusters may wait too. */
  readonly others: boolean;
}

async function markOf(em: EntityManager, everywhere: boolean): Promise<Mark> {
  const cluster = await currentCluster(em);
  const head = await readHead(em);
  const headIsHere = head?.place.cluster === cluster;
  const last = (headIsHere ? head.place : await sealedHere(em, cluster)) ?? BEFORE_ALL;
  // Once an entry of this cluster is sealed, only such entries come.
  return { cluster, last, others: everywhere || !headIsHere };
}

/**
 * The next entries to seal: those without a link, of other clusters first. Of this cluster in the order of their
 * transactions, and only those below the oldest running transaction: what commits later must not come before what is
 * sealed already.
 * @param everywhere also looks for entries that a restore brought after the sealing had gone on
 */
export async function readUnsealed(
  em: EntityManager,
  limit: number,
  everywhere: boolean,
): Promise<CanonicalEntry[]> {
  const { cluster, last, others } = await markOf(em, everywhere);
  const brought = others
    ? await rowsOf<CanonicalEntry>(
        em,
        `SELECT ${CANONICAL} ${FROM_UNSEALED} AND ${OF_OTHERS} ORDER BY e.at, e.xid, e.id LIMIT $2`,
        [cluster, limit],
      )
    : [];
  await byIndexAlone(em, { inOrder: true });
  const written = await rowsOf<CanonicalEntry>(
    em,
    `SELECT ${CANONICAL} ${FROM_UNSEALED} AND ${NEW_HERE} AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
     ORDER BY e.xid, e.id LIMIT $4`,
    [cluster, last.xid, last.entryId, limit - brought.length],
  );
  return [...brought, ...written];
}

/** Appends links, in one statement. The caller holds the seal lock. */
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

/** Links behind `afterSeq`, in the order of the chain (primary key). */
export function readLinks(em: EntityManager, afterSeq: string, limit: number): Promise<SealedEntry[]> {
  return rowsOf(
    em,
    `SELECT l.seq::text AS seq, l.entry_id AS "entryId", l.previous_hash AS "previousHash", l.hash, ${CANONICAL}
     FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id WHERE l.seq > $1::bigint ORDER BY l.seq LIMIT $2`,
    [afterSeq, limit],
  );
}

/** The hash of one link; null when there is none at this place. */
export async function readHashAt(em: EntityManager, seq: string): Promise<Buffer | null> {
  const link = await em.findOneBy(AuditLink, { seq });
  return link?.hash ?? null;
}

/** An entry without a link before a sealed one: the entry was inserted later, or its link was deleted. */
export async function readSlippedIn(em: EntityManager): Promise<string | null> {
  const cluster = await currentCluster(em);
  const mark = await sealedHere(em, cluster);
  if (!mark) return null;
  const rows = await rowsOf<{ id: string }>(
    em,
    `SELECT e.id ${FROM_UNSEALED} AND e.cluster = $1 AND (e.xid, e.id) <= ($2::xid8, $3::uuid)
     ORDER BY e.xid, e.id LIMIT 1`,
    [cluster, mark.xid, mark.entryId],
  );
  return rows[0]?.id ?? null;
}

/** What waits for its seal. @param everywhere as in `readUnsealed`: reads the whole log */
export async function countUnsealed(em: EntityManager, everywhere = false): Promise<UnsealedEntries> {
  const { cluster, last, others } = await markOf(em, everywhere);
  const rows = await rowsOf<{ count: number; at: Date | null; entryId: string | null; seconds: number }>(
    em,
    `SELECT count(*)::int AS count, min(e.at) AS at, (array_agg(e.id ORDER BY e.at, e.id))[1] AS "entryId",
       coalesce(greatest(0, extract(epoch FROM clock_timestamp() - min(e.at))), 0)::float AS seconds
     ${FROM_UNSEALED} AND (${others ? `${OF_OTHERS} OR ` : ''}${NEW_HERE})`,
    [cluster, last.xid, last.entryId],
  );
  const { count, at, entryId, seconds } = firstOf(rows);
  return { count, oldestSeconds: seconds, oldest: at && entryId !== null ? { at, entryId } : null };
}

/** The places of sealed entries in the chain; entries that are not sealed are left out. */
export async function readPositions(
  em: EntityManager,
  entryIds: readonly string[],
): Promise<Map<string, number>> {
  const links = await em.find(AuditLink, {
    select: { entryId: true, seq: true },
    where: { entryId: In([...entryIds]) },
  });
  return new Map(links.map(({ entryId, seq }) => [entryId, Number(seq)]));
}

/** How often an account did something. */
export interface ActionCount {
  readonly kind: string;
  readonly count: number;
}

/**
 * The twelve most frequent actions of an account since a moment, sign-ins and refusals left out; what the worker did for
 * it is none of its own.
 * @param since `firstId` is the smallest UUID v7 of that moment: `audit_entry_account` finds what comes after it
 * @param leftOut further actions that do not count
 */
export function actionsSince(
  em: EntityManager,
  accountId: string,
  since: { readonly firstId: string; readonly at: Date },
  leftOut: readonly string[],
): Promise<ActionCount[]> {
  // The time decides, not the id alone: a demonstration's past is made today.
  return em.query<ActionCount[]>(
    `SELECT action AS kind, count(*)::int AS count FROM audit_entry
     WHERE account_id = $2 AND role <> 'system' AND id >= $1 AND at >= $4 AND action <> ALL($3) AND action NOT LIKE 'session.%'
       AND subject_type NOT IN ('reading', 'refusal')
     GROUP BY action ORDER BY count(*) DESC, action LIMIT 12`,
    [since.firstId, accountId, [...leftOut], since.at],
  );
}

/** The name of the database, for the head file. */
export async function databaseName(em: EntityManager): Promise<string> {
  const rows = await rowsOf<{ name: string }>(em, 'SELECT current_database() AS name');
  return firstOf(rows).name;
}

function rowsOf<T>(em: EntityManager, sql: string, values: unknown[] = []): Promise<T[]> {
  return em.query(sql, values);
}
