import type { EntityManager } from 'typeorm';

/** Which of these rows live, held so until the transaction ends. */
export async function lockLivingRows(em: EntityManager, rows: readonly number[]): Promise<Set<number>> {
  if (rows.length === 0) return new Set();
  const alive = await em.query<{ row: string }[]>(
    `SELECT row_number AS row FROM person_row WHERE row_number = ANY($1) AND killed_at IS NULL
      ORDER BY row_number FOR SHARE`,
    [[...rows]],
  );
  return new Set(alive.map(({ row }) => Number(row)));
}
