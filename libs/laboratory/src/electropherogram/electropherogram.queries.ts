import type { EntityManager } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { readBytes, writeBytes } from './copy-content.js';
import { SHOWN } from '../import/staging.queries.js';
import { bufferFile } from '../table/table-file.js';
import type { Assignable } from './assign.js';
import { Electropherogram } from './electropherogram.entity.js';

export type NewElectropherogram = Omit<
  Electropherogram,
  'uploadedAt' | 'removedAt' | 'removedBy' | 'removedReason' | 'version' | 'storedBytes'
>;

/** Stores a file and what it says; false when the batch has the same bytes already. */
export async function insertElectropherogram(
  em: EntityManager,
  row: NewElectropherogram,
  compressed: Buffer,
): Promise<boolean> {
  const inserted = await em.query<{ id: string }[]>(
    `INSERT INTO electropherogram (id, batch_id, plate, sample_name, kind, specimen_id, file_name, sha256, size_bytes, stored_bytes, run, sizing, uploaded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (batch_id, sha256) WHERE removed_at IS NULL DO NOTHING
     RETURNING id`,
    [
      row.id,
      row.batchId,
      row.plate,
      row.sampleName,
      row.kind,
      row.specimenId,
      row.fileName,
      row.sha256,
      row.sizeBytes,
      compressed.length,
      JSON.stringify(row.run),
      JSON.stringify(row.sizing),
      row.uploadedBy,
    ],
  );
  if (inserted.length === 0) return false;
  await writeBytes(
    em,
    'electropherogram_file (electropherogram_id, content)',
    row.id,
    bufferFile(compressed),
  );
  return true;
}

/** The compressed bytes. */
export function compressedOf(em: EntityManager, { id, storedBytes }: Electropherogram): Promise<Buffer> {
  return readBytes(em, 'electropherogram_file', 'content', { electropherogram_id: id }, storedBytes);
}

/** The samples of a batch that are shown. */
export function assignableSamples(em: EntityManager, batchId: string): Promise<Assignable[]> {
  return em.query<Assignable[]>(
    `SELECT sample.name, sample.plate, sample.kind, sample.specimen_id AS "specimenId"
       FROM import_sample sample WHERE sample.batch_id = $1 AND ${SHOWN}`,
    [batchId],
  );
}

/** What was called of the sample that a file belongs to. */
export interface CalledSample {
  readonly panel: string;
  readonly genotypes: CalledGenotypes;
}

export async function calledSample(em: EntityManager, of: Electropherogram): Promise<CalledSample | null> {
  const [row] = await em.query<CalledSample[]>(
    `SELECT sample.panel, sample.genotypes || sample.other_genotypes AS genotypes FROM import_sample sample
      WHERE sample.batch_id = $1 AND sample.plate = $2 AND sample.name = $3 AND ${SHOWN}`,
    [of.batchId, of.plate, of.sampleName],
  );
  return row ?? null;
}

/** The panel that most samples of a batch have: for ladders, of which the table has no row. */
export async function usualPanel(em: EntityManager, batchId: string): Promise<string | null> {
  const [row] = await em.query<{ panel: string }[]>(
    `SELECT panel FROM import_sample sample WHERE sample.batch_id = $1 AND ${SHOWN} AND panel NOT IN ('', 'unstated')
      GROUP BY panel ORDER BY count(*) DESC, panel LIMIT 1`,
    [batchId],
  );
  return row?.panel ?? null;
}

/** Ladders of a batch that can be sized, those of this plate first. */
export function laddersFor(em: EntityManager, of: Electropherogram): Promise<Electropherogram[]> {
  return em
    .createQueryBuilder(Electropherogram, 'ladder')
    .where(`ladder.batch_id = :batch AND ladder.kind = 'ladder' AND ladder.removed_at IS NULL`, {
      batch: of.batchId,
    })
    .andWhere(`ladder.sizing ->> 'quality' <> 'none'`)
    .orderBy('(ladder.plate = :plate)', 'DESC')
    .addOrderBy('ladder.id')
    .setParameter('plate', of.plate)
    .limit(2)
    .getMany();
}

/** A file as it is listed. */
export interface ElectropherogramView extends Electropherogram {
  readonly uploadedByName: string | null;
  readonly donorId: string | null;
  readonly donorCode: string | null;
  readonly panel: string | null;
}

/** Files that are in use, by batch or by donor, in the order of samples. */
export async function electropherogramViews(
  em: EntityManager,
  of: { readonly batchId: string } | { readonly donorIds: readonly string[] } | { readonly id: string },
): Promise<ElectropherogramView[]> {
  const [where, value] =
    'batchId' in of
      ? ['file.batch_id = $1', of.batchId]
      : 'id' in of
        ? ['file.id = $1', of.id]
        : ['specimen.donor_id = ANY($1)', of.donorIds];
  return em.query<ElectropherogramView[]>(
    `SELECT file.id, file.batch_id AS "batchId", file.plate, file.sample_name AS "sampleName", file.kind,
            file.specimen_id AS "specimenId", file.file_name AS "fileName", file.sha256, file.size_bytes AS "sizeBytes",
            file.stored_bytes AS "storedBytes", file.run, file.sizing, file.uploaded_by AS "uploadedBy",
            file.uploaded_at AS "uploadedAt", file.removed_at AS "removedAt", file.removed_by AS "removedBy",
            file.removed_reason AS "removedReason", file.version,
            account.display_name AS "uploadedByName", donor.id AS "donorId", donor.code AS "donorCode", sample.panel
       FROM electropherogram file
       JOIN import_batch batch ON batch.id = file.batch_id
       LEFT JOIN account ON account.id = file.uploaded_by
       LEFT JOIN specimen ON specimen.id = file.specimen_id
       LEFT JOIN donor ON donor.id = specimen.donor_id
       LEFT JOIN import_sample sample
         ON sample.batch_id = file.batch_id AND sample.plate = file.plate AND sample.name = file.sample_name AND NOT batch.verdicts_hidden
      WHERE ${where} AND file.removed_at IS NULL
      ORDER BY file.kind <> 'ladder', file.sample_name COLLATE "C", file.id`,
    [value],
  );
}
