import type { SpecimenStatus } from '@homeward/intake';
import { newId, stateList, stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { barcodeKey, type RegisteredSpecimen, type Registry } from '../samples/registry.js';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { ENCODINGS, type Encoding } from '../table/encoding.js';
import type { TableFile } from '../table/table-file.js';
import { readBytes, writeBytes } from './copy-bytes.js';
import { ImportBatch } from './import-batch.entity.js';
import { GIVEN_UP, importBatchMachine } from './import-batch.states.js';

export interface NewBatch {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly file: TableFile;
  readonly panel: string | null;
  readonly format: string;
  readonly encoding: string;
  readonly uploadedBy: string | null;
}

/** Stores batch and file; false when the same content belongs to a batch that was neither rejected nor failed. */
export async function insertBatch(em: EntityManager, batch: NewBatch): Promise<boolean> {
  const inserted = await em.query<{ id: string }[]>(
    `INSERT INTO import_batch (id, number, file_name, sha256, size_bytes, panel, format, encoding, status, uploaded_by)
     VALUES ($1, to_char(now(), '"IMP-"YYYY"-"') || lpad(nextval('import_batch_number')::text, 5, '0'), $2, $3, $4, $5, $6, $7, ${stateLiteral(importBatchMachine, importBatchMachine.initial)}, $8)
     ON CONFLICT (sha256) WHERE status NOT IN ${stateList(GIVEN_UP)} DO NOTHING
     RETURNING id`,
    [
      batch.id,
      batch.fileName,
      batch.sha256,
      batch.file.size,
      batch.panel,
      batch.format,
      batch.encoding,
      batch.uploadedBy,
    ],
  );
  if (inserted.length === 0) return false;
  await writeBytes(em, 'import_file (batch_id, content)', batch.id, batch.file);
  return true;
}

/** The number of the batch that holds this content. */
export async function batchWithContent(em: EntityManager, sha256: string): Promise<string | null> {
  const [row] = await em.query<{ number: string }[]>(
    `SELECT number FROM import_batch WHERE sha256 = $1 AND status NOT IN ${stateList(GIVEN_UP)}`,
    [sha256],
  );
  return row?.number ?? null;
}

/** Holds the batch until the transaction ends. */
export function lockBatch(em: EntityManager, id: string): Promise<ImportBatch | null> {
  return em.findOne(ImportBatch, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The encoding found when the file was uploaded. */
export function encodingOf(batch: ImportBatch): Encoding {
  const found = ENCODINGS.find((encoding) => encoding === batch.encoding);
  if (!found)
    throw new Error(`import batch ${batch.number} has no known encoding: ${String(batch.encoding)}`);
  return found;
}

/** The uploaded file. */
export function contentOf(em: EntityManager, batch: ImportBatch): Promise<Buffer> {
  return readBytes(em, 'import_file', 'content', { batch_id: batch.id }, Number(batch.sizeBytes));
}

/** Barcodes per query: the answer to all of a large batch would block the event loop. */
const BARCODES_PER_QUERY = 1000;

/** What intake knows about these barcodes. */
export async function registryOf(em: EntityManager, barcodes: readonly string[]): Promise<Registry> {
  const registry = new Map<string, RegisteredSpecimen>();
  for (let from = 0; from < barcodes.length; from += BARCODES_PER_QUERY) {
    const rows = await em.query<RegisteredSpecimen[]>(
      `SELECT kit.specimen_barcode AS barcode, specimen.id AS "specimenId", specimen.status, donor.id AS "donorId", donor.sex AS "donorSex"
         FROM collection_kit kit
         LEFT JOIN specimen ON specimen.kit_id = kit.id
         LEFT JOIN donor ON donor.id = specimen.donor_id
        WHERE kit.specimen_barcode = ANY($1)`,
      [barcodes.slice(from, from + BARCODES_PER_QUERY)],
    );
    for (const row of rows) registry.set(barcodeKey(row.barcode), row);
  }
  return registry;
}

export interface SampleToApply {
  readonly id: string;
  readonly specimenId: string;
  readonly specimenStatus: SpecimenStatus;
  readonly donorId: string;
  readonly name: string;
  readonly plate: string;
  readonly panel: string;
  readonly genotypes: CalledGenotypes;
}

/** Samples of the batch that are still to be applied, by donor, in the order of donors. */
export function donorsToApply(
  em: EntityManager,
  batchId: string,
): Promise<{ donorId: string; samples: number }[]> {
  return em.query(
    `SELECT specimen.donor_id AS "donorId", count(*)::int AS samples
       FROM import_sample sample JOIN specimen ON specimen.id = sample.specimen_id
      WHERE sample.batch_id = $1 AND sample.kind = 'sample' AND sample.status = 'accepted'
      GROUP BY specimen.donor_id ORDER BY specimen.donor_id`,
    [batchId],
  );
}

/**
 * The samples still to be applied of these donors, all samples of a donor together, donors in a fixed order. Their
 * specimens are held: whose they are cannot be corrected until the transaction ends.
 */
export function samplesToApply(
  em: EntityManager,
  batchId: string,
  donorIds: readonly string[],
): Promise<SampleToApply[]> {
  return em.query<SampleToApply[]>(
    `SELECT sample.id, sample.name, sample.plate, sample.panel, sample.genotypes, specimen.id AS "specimenId",
            specimen.status AS "specimenStatus", specimen.donor_id AS "donorId"
       FROM import_sample sample JOIN specimen ON specimen.id = sample.specimen_id
      WHERE sample.batch_id = $1 AND sample.kind = 'sample' AND sample.status = 'accepted'
        AND specimen.donor_id = ANY($2::uuid[])
      ORDER BY specimen.donor_id, sample.name, sample.plate FOR NO KEY UPDATE OF specimen`,
    [batchId, donorIds],
  );
}

/** Stores what the batch found in these specimens; a sample that is stored already stays as it is. */
export async function insertTypings(
  em: EntityManager,
  batchId: string,
  samples: readonly SampleToApply[],
): Promise<void> {
  if (samples.length === 0) return;
  await em.query(
    `INSERT INTO typing (batch_id, id, specimen_id, donor_id, panel, genotypes, sample_id)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::jsonb[], $7::uuid[])
     ON CONFLICT (sample_id) WHERE sample_id IS NOT NULL DO NOTHING`,
    [
      batchId,
      samples.map(() => newId()),
      samples.map((sample) => sample.specimenId),
      samples.map((sample) => sample.donorId),
      samples.map((sample) => sample.panel),
      samples.map((sample) => JSON.stringify(sample.genotypes)),
      samples.map((sample) => sample.id),
    ],
  );
}
