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
