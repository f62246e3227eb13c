import type { EntityManager } from 'typeorm';

/** A change of the profile that the feed still has to give. What it says comes first. */
const UNREAD = `EXISTS (SELECT FROM profile_change c, matching_state s
  WHERE c.profile_id = p.id AND (c.xid, c.id) > (s.feed_xid, s.feed_id))`;

/** Published persons without a living row, and no change under way: the feed passed them over. */
export async function forgottenProfiles(
  em: EntityManager,
  limit: number,
): Promise<{ profileId: string; donorId: string }[]> {
  return em.query(
    `SELECT p.id AS "profileId", p.donor_id AS "donorId" FROM profile p
      WHERE p.published AND p.donor_kind = 'unknown_origin'
        AND NOT EXISTS (SELECT FROM person_row r WHERE r.profile_id = p.id AND r.killed_at IS NULL)
        AND NOT ${UNREAD}
      ORDER BY p.id LIMIT $1`,
    [limit],
  );
}

/** Living rows of profiles that are not published, and no change under way. */
export async function strayRows(em: EntityManager, limit: number): Promise<number[]> {
  const rows = await em.query<{ row: string }[]>(
    `SELECT r.row_number AS row FROM person_row r JOIN profile p ON p.id = r.profile_id
      WHERE r.killed_at IS NULL AND NOT p.published AND NOT ${UNREAD}
      ORDER BY r.row_number LIMIT $1`,
    [limit],
  );
  return rows.map(({ row }) => Number(row));
}
