import { stateList, WORK_OPEN } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { LinkSetAside } from './link-state.entity.js';

/** Sets a row aside, once. */
export async function insertSetAside(em: EntityManager, row: number): Promise<void> {
  const values = { rowNumber: String(row) };
  await em.createQueryBuilder().insert().into(LinkSetAside).values(values).orIgnore().execute();
}

/** @returns false when it was not there */
export async function deleteSetAside(em: EntityManager, row: number): Promise<boolean> {
  const { affected } = await em.delete(LinkSetAside, { rowNumber: String(row) });
  return affected === 1;
}

/** Deletes dead rows: they take part in no comparison. */
export async function deleteDeadSetAside(em: EntityManager): Promise<void> {
  await em.query(
    `DELETE FROM link_set_aside s USING person_row r
      WHERE r.row_number = s.row_number AND r.killed_at IS NOT NULL`,
  );
}

/** The living row of a profile, when it is set aside. */
export async function rowOfSetAside(em: EntityManager, profileId: string): Promise<number | null> {
  const rows = await em.query<{ row: number }[]>(
    `SELECT r.row_number::float8 AS row FROM link_set_aside s JOIN person_row r USING (row_number)
      WHERE r.profile_id = $1 AND r.killed_at IS NULL`,
    [profileId],
  );
  return rows[0]?.row ?? null;
}

/** Profile ids of living rows without open work. */
export async function setAsideWithoutWork(em: EntityManager): Promise<string[]> {
  const rows = await em.query<{ profileId: string }[]>(
    `SELECT r.profile_id AS "profileId" FROM link_set_aside s JOIN person_row r USING (row_number)
      WHERE r.killed_at IS NULL AND NOT EXISTS (
        SELECT FROM work_item w WHERE w.kind = 'matching.links' AND w.subject_id = r.profile_id::text
           AND (w.status IN ${stateList(WORK_OPEN)} OR w.set_aside_reason IS NOT NULL))
      ORDER BY s.row_number`,
  );
  return rows.map(({ profileId }) => profileId);
}
