import type { EntityManager } from 'typeorm';

/** The specimens that are typed, independent of later steps. */
export async function typedAmong(em: EntityManager, specimenIds: readonly string[]): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT DISTINCT specimen_id AS id FROM typing WHERE specimen_id = ANY($1)`,
    [specimenIds],
  );
  return rows.map(({ id }) => id);
}

/** Every typing of a specimen becomes the donor's. */
export async function moveTypings(em: EntityManager, specimenId: string, donorId: string): Promise<void> {
  await em.query(`UPDATE typing SET donor_id = $2, version = version + 1 WHERE specimen_id = $1`, [
    specimenId,
    donorId,
  ]);
}
