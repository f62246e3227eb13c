import type { EntityManager } from 'typeorm';
import type { PlateCounts } from '../samples/plate-counts.js';
import { shortened } from './parsed-batch.js';

/** Deletes what was counted on the plates of a batch. */
export function dropPlateCounts(em: EntityManager, batchId: string): Promise<unknown> {
  return em.query('DELETE FROM plate_quality WHERE batch_id = $1', [batchId]);
}

/** Stores what was counted on plates of a batch while it was judged. */
export async function putPlateCounts(
  em: EntityManager,
  batchId: string,
  plates: readonly (readonly [plate: string, counts: PlateCounts])[],
): Promise<void> {
  const rows = plates.map(([plate, counts]) => ({ plate: shortened(plate), counts }));
  await em.query(
    `INSERT INTO plate_quality (batch_id, plate, batch_version, counts)
     SELECT $1, plate, 0, counts FROM jsonb_to_recordset($2::jsonb) AS new (plate text, counts jsonb)
     ON CONFLICT (batch_id, plate) DO NOTHING`,
    [batchId, JSON.stringify(rows)],
  );
}
