import { stateList } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { PlateCounts } from '../samples/plate-counts.js';

export interface JudgedBatch {
  readonly id: string;
  readonly number: string;
  readonly uploadedAt: Date;
  readonly version: number;
}

export interface CountedPlate {
  readonly batchId: string;
  readonly batchNumber: string;
  readonly at: Date;
  readonly plate: string;
  readonly counts: PlateCounts;
}

/**
 * The last batches whose verdicts are shown.
 * @param statuses of which; given up batches are none
 */
export function judgedBatches(
  em: EntityManager,
  statuses: readonly string[],
  limit: number,
): Promise<JudgedBatch[]> {
  return em.query<JudgedBatch[]>(
    `SELECT id, number, uploaded_at AS "uploadedAt", version FROM import_batch
      WHERE status IN ${stateList(statuses)} AND NOT verdicts_hidden ORDER BY id DESC LIMIT $1`,
    [limit],
  );
}

/** Of these batches, those whose plates were not counted as they are now. */
export async function uncounted(em: EntityManager, batches: readonly JudgedBatch[]): Promise<JudgedBatch[]> {
  const rows = await em.query<{ id: string; version: number }[]>(
    `SELECT DISTINCT batch_id AS id, batch_version AS version FROM plate_quality WHERE batch_id = ANY($1::uuid[])`,
    [batches.map(({ id }) => id)],
  );
  const known = new Set(rows.map(({ id, version }) => `${id} ${version}`));
  return batches.filter(({ id, version }) => !known.has(`${id} ${version}`));
}

/** Counts how many samples of a batch are refused now. @returns false where its plates were never counted */
export async function countRefused(em: EntityManager, { id, version }: JudgedBatch): Promise<boolean> {
  const [, count] = await em.query<[unknown, number]>(
    `UPDATE plate_quality q SET batch_version = $2, counts = q.counts || jsonb_build_object('samples', now.samples, 'failed', now.failed)
      FROM (SELECT plate, count(*) AS samples, count(*) FILTER (WHERE status = 'rejected') AS failed
              FROM import_sample WHERE batch_id = $1 AND kind = 'sample' GROUP BY plate) now
     WHERE q.batch_id = $1 AND q.plate = now.plate`,
    [id, version],
  );
  return count > 0;
}

/**
 * Counts the plates of a batch that was judged before this was done while judging.
 * @param autosomal names of the loci that are counted
 */
export async function countPlates(
  em: EntityManager,
  { id, version }: JudgedBatch,
  autosomal: readonly string[],
): Promise<void> {
  await em.query('DELETE FROM plate_quality WHERE batch_id = $1', [id]);
  await em.query(
    `WITH donors AS (
       SELECT plate, genotypes, status = 'rejected' AS failed FROM import_sample WHERE batch_id = $1 AND kind = 'sample'),
     calls AS (
       SELECT d.plate, call.key AS locus, call.value AS alleles
         FROM donors d CROSS JOIN LATERAL jsonb_each(d.genotypes) AS call
        WHERE NOT d.failed AND call.key = ANY($3::text[]) AND jsonb_array_length(call.value) = 2),
     copies AS (
       SELECT plate, locus, allele, count(*) AS n
         FROM calls CROSS JOIN LATERAL jsonb_array_elements_text(alleles) AS allele GROUP BY plate, locus, allele),
     loci AS (
       SELECT plate, locus, count(*) AS typed, count(*) FILTER (WHERE alleles->0 <> alleles->1) AS heterozygous
         FROM calls GROUP BY plate, locus),
     counted AS (
       SELECT l.plate, jsonb_object_agg(l.locus, jsonb_build_object('typed', l.typed, 'heterozygous', l.heterozygous,
                'alleles', (SELECT jsonb_object_agg(c.allele, c.n) FROM copies c WHERE c.plate = l.plate AND c.locus = l.locus))) AS loci
         FROM loci l GROUP BY l.plate)
     INSERT INTO plate_quality (batch_id, plate, batch_version, counts)
     SELECT $1, d.plate, $2, jsonb_build_object('samples', count(*), 'failed', count(*) FILTER (WHERE d.failed),
              'loci', coalesce((SELECT c.loci FROM counted c WHERE c.plate = d.plate), '{}'))
       FROM donors d GROUP BY d.plate
     ON CONFLICT (batch_id, plate) DO UPDATE SET batch_version = EXCLUDED.batch_version, counts = EXCLUDED.counts`,
    [id, version, autosomal],
  );
}

/** Plates of these batches with their counts, in the order of time. */
export function countedPlates(em: EntityManager, batchIds: readonly string[]): Promise<CountedPlate[]> {
  return em.query<CountedPlate[]>(
    `SELECT q.batch_id AS "batchId", b.number AS "batchNumber", b.uploaded_at AS at, q.plate, q.counts
       FROM plate_quality q JOIN import_batch b ON b.id = q.batch_id
      WHERE q.batch_id = ANY($1::uuid[]) ORDER BY b.uploaded_at, b.id, q.plate`,
    [batchIds],
  );
}
