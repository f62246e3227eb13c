import { stateList, stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { sampleKey } from '../reference/sample-kind.js';
import { barcodeKey, type RegisteredSpecimen } from '../samples/registry.js';
import type { Statement } from '../formats/opened-table.js';
import type { Encoding } from '../table/encoding.js';
import { ImportBatch } from './import-batch.entity.js';
import { GIVEN_UP, importBatchMachine } from './import-batch.states.js';

export interface NewBatch {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly fileId: string;
  readonly sizeBytes: number;
  readonly panel: string | null;
  readonly format: string;
  readonly encoding: string;
  readonly statedEncoding: Encoding | null;
  readonly statements: readonly Statement[];
  readonly parts: readonly string[];
  readonly headerSets: readonly string[];
  readonly checkOnly: boolean;
  readonly uploadedBy: string | null;
}

/** Stores batch and file; false when the same content belongs to a batch that was neither rejected nor failed. */
export async function insertBatch(em: EntityManager, batch: NewBatch): Promise<boolean> {
  const inserted = await em.query<{ id: string }[]>(
    `INSERT INTO import_batch (id, number, file_name, sha256, size_bytes, panel, format, encoding, status, uploaded_by, file_id, stated_encoding, statements, parts, header_sets, check_only)
     VALUES ($1, to_char(now(), '"IMP-"YYYY"-"') || lpad(nextval('import_batch_number')::text, 5, '0'), $2, $3, $4, $5, $6, $7, ${stateLiteral(importBatchMachine, importBatchMachine.initial)}, $8, $9, $10, $11, $12, $13, $14)
     ON CONFLICT (sha256) WHERE status NOT IN ${stateList(GIVEN_UP)} DO NOTHING
     RETURNING id`,
    [
      batch.id,
      batch.fileName,
      batch.sha256,
      batch.sizeBytes,
      batch.panel,
      batch.format,
      batch.encoding,
      batch.uploadedBy,
      batch.fileId,
      batch.statedEncoding,
      JSON.stringify(batch.statements),
      batch.parts,
      batch.headerSets,
      batch.checkOnly,
    ],
  );
  return inserted.length > 0;
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

/** Holds the batch as it is until the transaction ends, together with others who do the same. */
export function holdBatch(em: EntityManager, id: string): Promise<ImportBatch | null> {
  return em.findOne(ImportBatch, { where: { id }, lock: { mode: 'pessimistic_read' } });
}

/** What intake knows about these barcodes, by key. */
export async function registeredSpecimens(
  em: EntityManager,
  barcodes: readonly string[],
): Promise<[key: string, specimen: RegisteredSpecimen][]> {
  const rows = await em.query<(RegisteredSpecimen & { barcode: string })[]>(
    `SELECT kit.specimen_barcode AS barcode, specimen.id AS "specimenId", specimen.status, donor.id AS "donorId", donor.sex AS "donorSex"
       FROM collection_kit kit
       LEFT JOIN specimen ON specimen.kit_id = kit.id
       LEFT JOIN donor ON donor.id = specimen.donor_id
      WHERE kit.specimen_barcode = ANY($1)`,
    [barcodes],
  );
  return rows.map(({ barcode, ...specimen }) => [barcodeKey(barcode), specimen]);
}

/** Where the samples of these plates stand by plan, by `sampleKey`. */
export async function plannedWells(
  em: EntityManager,
  plates: readonly string[],
): Promise<Map<string, string>> {
  if (plates.length === 0) return new Map();
  const rows = await em.query<{ plate: string; name: string; well: string }[]>(
    `SELECT plate.number AS plate, well.name, well.well FROM plate JOIN plate_well well ON well.plate_id = plate.id
      WHERE plate.number = ANY($1)`,
    [plates],
  );
  return new Map(rows.map(({ plate, name, well }) => [sampleKey(plate, name), well]));
}
