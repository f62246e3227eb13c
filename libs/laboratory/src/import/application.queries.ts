import type { SpecimenStatus } from '@homeward/intake';
import { firstOf, newId } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';

/** A sample that waits to be applied, without its genotypes. */
export interface WaitingSample {
  readonly id: string;
  readonly number: number;
  readonly specimenId: string;
  readonly specimenStatus: SpecimenStatus;
  readonly donorId: string;
  readonly name: string;
  readonly plate: string;
  /** Its genotypes are divided into those that are compared and the others. */
  readonly divided: boolean;
}

/** The same with all its genotypes. */
export interface SampleToApply extends WaitingSample {
  readonly panel: string;
  readonly genotypes: CalledGenotypes;
}

/** In SQL, an accepted sample whose typing is stored. A mark of its own would write each sample, long as it is, twice. */
export const TYPED = `EXISTS (SELECT FROM typing WHERE typing.sample_id = sample.id)`;
const WAITS = `sample.batch_id = $1 AND sample.kind = 'sample' AND sample.status = 'accepted' AND NOT ${TYPED}`;

/** From which number on samples are to be applied, and up to which (left out); null when there are none. */
export async function waitingNumbers(
  em: EntityManager,
  batchId: string,
): Promise<{ from: number; to: number } | null> {
  const [row] = await em.query<{ from: number | null; to: number | null }[]>(
    `SELECT min(number) AS from, max(number) + 1 AS to FROM import_sample sample WHERE ${WAITS}`,
    [batchId],
  );
  return row?.from == null || row.to === null ? null : { from: row.from, to: row.to };
}

/**
 * The samples still to be applied under these numbers (`to` left out). Their specimens are held: whose they are cannot be
 * corrected until the transaction ends.
 */
export function samplesToApply(
  em: EntityManager,
  batchId: string,
  numbers: { readonly from: number; readonly to: number },
): Promise<WaitingSample[]> {
  return em.query<WaitingSample[]>(
    `SELECT sample.id, sample.number, sample.name, sample.plate, sample.autosomal_loci IS NOT NULL AS divided,
            specimen.id AS "specimenId", specimen.status AS "specimenStatus", specimen.donor_id AS "donorId"
       FROM import_sample sample JOIN specimen ON specimen.id = sample.specimen_id
      WHERE ${WAITS} AND sample.number >= $2 AND sample.number < $3
      ORDER BY specimen.id, sample.name, sample.plate FOR NO KEY UPDATE OF specimen`,
    [batchId, numbers.from, numbers.to],
  );
}

/** Whether accepted samples wait to be applied, and how many were accepted in all. */
export async function acceptedSamples(
  em: EntityManager,
  batchId: string,
): Promise<{ waiting: boolean; count: number }> {
  const rows = await em.query<{ waiting: boolean; count: number }[]>(
    `SELECT EXISTS (SELECT FROM import_sample sample WHERE ${WAITS}) AS waiting,
            (SELECT count(*)::int FROM import_sample WHERE batch_id = $1 AND kind = 'sample' AND status IN ('accepted', 'applied')) AS count`,
    [batchId],
  );
  return firstOf(rows);
}

/** Samples with what was typed in them. */
export async function withGenotypes(
  em: EntityManager,
  samples: readonly WaitingSample[],
): Promise<SampleToApply[]> {
  if (samples.length === 0) return [];
  const rows = await em.query<Pick<SampleToApply, 'id' | 'panel' | 'genotypes'>[]>(
    `SELECT id, panel, genotypes || other_genotypes AS genotypes FROM import_sample WHERE id = ANY($1)`,
    [samples.map(({ id }) => id)],
  );
  const typed = new Map(rows.map((row) => [row.id, row]));
  return samples.flatMap((sample) => {
    const found = typed.get(sample.id);
    return found ? [{ ...sample, ...found }] : [];
  });
}

/** Stores what the batch found in these specimens; a sample that is stored already stays as it is. */
export async function insertTypings(
  em: EntityManager,
  batchId: string,
  samples: readonly WaitingSample[],
): Promise<void> {
  if (samples.length === 0) return;
  await em.query(
    `INSERT INTO typing (batch_id, id, specimen_id, donor_id, panel, genotypes, sample_id)
     SELECT $1, new.id, new.specimen_id, new.donor_id, s.panel, s.genotypes || s.other_genotypes, s.id
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) AS new (id, specimen_id, donor_id, sample_id)
       JOIN import_sample s ON s.id = new.sample_id
     ON CONFLICT (sample_id) WHERE sample_id IS NOT NULL DO NOTHING`,
    [
      batchId,
      samples.map(() => newId()),
      samples.map((sample) => sample.specimenId),
      samples.map((sample) => sample.donorId),
      samples.map((sample) => sample.id),
    ],
  );
}
