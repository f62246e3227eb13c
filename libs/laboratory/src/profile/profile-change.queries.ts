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
  const items = await em.query<ProfileChange[]>(
    `SELECT id::text, xid::text, profile_id AS "profileId", change
       FROM profile_change
      WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY xid, id
      LIMIT $3`,
    [after.xid, after.id, limit],
  );
  return { items };
}
