import { firstOf } from '@homeward/platform';
import type { EntityManager } from 'typeorm';

/** A place in the change feed: transaction id, then row id. Both are 64-bit and travel as text. */
export interface FeedPosition {
  readonly xid: string;
  readonly id: string;
}

export interface ProfileChange extends FeedPosition {
  readonly profileId: string;
  readonly change: 'add' | 'kill';
}

/**
 * The next changes of published profiles of persons of unknown origin, in (xid, id) order. Only what lies below the
 * oldest running transaction is read: a row that commits late can then never appear behind the reader.
 */
export async function readProfileChanges(
  em: EntityManager,
  after: FeedPosition,
  limit: number,
): Promise<{ items: ProfileChange[] }> {
  // The columns are named with their table: a bare `xid` in ORDER BY is the text that is selected, and 10 before 9.
  const items = await em.query<ProfileChange[]>(
    `SELECT c.id::text, c.xid::text, c.profile_id AS "profileId", c.change
       FROM profile_change c
      WHERE (c.xid, c.id) > ($1::xid8, $2::bigint) AND c.xid < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY c.xid, c.id
      LIMIT $3`,
    [after.xid, after.id, limit],
  );
  return { items };
}

/**
 * In a database that was restored into another cluster, transactions are numbered again: changes, and the reader's
 * place, may stand under numbers that are not given out yet. Those read already get the number 0, those unread that of
 * this transaction. The caller holds the reader's place.
 * @returns the reader's place afterwards; null when nothing was to do
 */
export async function renumberRestoredChanges(
  em: EntityManager,
  after: FeedPosition,
): Promise<FeedPosition | null> {
  const states = await em.query<{ reader: boolean; changes: boolean }[]>(
    `SELECT $1::xid8 >= pg_snapshot_xmax(pg_current_snapshot()) AS reader,
            EXISTS (SELECT FROM profile_change c WHERE c.xid >= pg_snapshot_xmax(pg_current_snapshot())) AS changes`,
    [after.xid],
  );
  const { reader, changes } = firstOf(states);
  if (!reader && !changes) return null;
  // Profiles published after the restore have a low transaction number, behind the reader's position.
  const read = await em.query<{ id: string }[]>(
    `WITH change AS (
       SELECT id, (xid, id) > ($1::xid8, $2::bigint)
           OR ($3 AND xid < pg_snapshot_xmax(pg_current_snapshot()) AND id > $2::bigint) AS unread
         FROM profile_change),
     renumbered AS (
       UPDATE profile_change c SET xid = CASE WHEN change.unread THEN pg_current_xact_id() ELSE '0' END
         FROM change WHERE change.id = c.id RETURNING c.id, change.unread)
     SELECT coalesce(max(id) FILTER (WHERE NOT unread), 0)::text AS id FROM renumbered`,
    [after.xid, after.id, reader],
  );
  return { xid: '0', id: firstOf(read).id };
}
