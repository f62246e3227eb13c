import { stateList, stateLiteral, WORK_OPEN } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { ApprovalRule } from '../approval/approval-rule.js';
import { RULE_IN_FORCE } from '../approval/approval-rule.queries.js';
import type { ImportBatch } from './import-batch.entity.js';
import { WITH_WORKER, type ImportStatus } from './import-batch.states.js';
import { importFindingMachine } from './import-finding.states.js';
import type { ImportSample, SampleStatus } from './import-sample.entity.js';
import { TYPED } from './application.queries.js';
import { SHOWN } from './staging.queries.js';

export interface BatchNames {
  readonly uploadedByName: string | null;
  readonly decidedByName: string | null;
  /** Of the work that runs or waits for this batch now. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The samples of a decision are being let go or refused; until then nothing of the batch is approved. */
  readonly settling: boolean;
  /** Why the last attempt at that work failed; it is tried again automatically. */
  readonly lastError: { readonly attempts: number; readonly error: string } | null;
  /** Findings that wait for the laboratory lead. */
  readonly openFindings: number;
  readonly samplesHeld: number;
  /** The rule that it was decided under, else the one in force; null where one of an earlier version decided it, or nobody but its uploader. */
  readonly approvalRule: ApprovalRule | null;
  /** Other batches with the same content, the newest first. */
  readonly sameContent: readonly {
    readonly id: string;
    readonly number: string;
    readonly status: ImportStatus;
  }[];
}

export interface BatchView extends BatchNames {
  readonly batch: ImportBatch;
}

/** Adds the names of the accounts and the progress of open work. */
export async function batchViews(em: EntityManager, batches: readonly ImportBatch[]): Promise<BatchView[]> {
  const rows = await em.query<(BatchNames & { id: string })[]>(
    `SELECT batch.id, uploader.display_name AS "uploadedByName", decider.display_name AS "decidedByName",
            (SELECT json_build_object('done', progress_done, 'total', progress_total) FROM work_item
              WHERE subject_id = batch.id::text AND (kind IN ('import.validate', 'import.apply') AND batch.status IN ${stateList(WITH_WORKER)} OR kind = 'import.settle')
                AND work_item.status IN ${stateList(WORK_OPEN)} ORDER BY requested_at DESC LIMIT 1) AS progress,
            EXISTS (SELECT FROM work_item WHERE subject_id = batch.id::text AND kind = 'import.settle'
                AND work_item.status IN ${stateList(WORK_OPEN)}) AS settling,
            (SELECT json_build_object('attempts', attempts, 'error', error) FROM work_item
              WHERE subject_id = batch.id::text AND kind IN ('import.validate', 'import.apply', 'import.settle') AND error IS NOT NULL
                AND work_item.status IN ${stateList(WORK_OPEN)} ORDER BY requested_at DESC LIMIT 1) AS "lastError",
            (SELECT count(*)::int FROM import_finding f WHERE f.batch_id = batch.id AND f.status = ${stateLiteral(importFindingMachine, 'open')} AND NOT batch.verdicts_hidden) AS "openFindings",
            (SELECT count(*)::int FROM import_sample s WHERE s.batch_id = batch.id AND s.status = 'held' AND NOT batch.verdicts_hidden) AS "samplesHeld",
            (SELECT json_build_object('version', rule.rule_version, 'decides', rule.decides) FROM approval_rule rule
              WHERE rule.rule_version = CASE WHEN batch.decided_at IS NULL THEN ${RULE_IN_FORCE} ELSE batch.approval_rule_version END) AS "approvalRule",
            coalesce((SELECT json_agg(json_build_object('id', o.id, 'number', o.number, 'status', o.status) ORDER BY o.id DESC)
               FROM import_batch o WHERE o.sha256 = batch.sha256 AND o.id <> batch.id), '[]') AS "sameContent"
       FROM import_batch batch
       LEFT JOIN account uploader ON uploader.id = batch.uploaded_by
       LEFT JOIN account decider ON decider.id = batch.decided_by
      WHERE batch.id = ANY($1)`,
    [batches.map((batch) => batch.id)],
  );
  const names = new Map(rows.map(({ id, ...rest }) => [id, rest]));
  const unknown: BatchNames = {
    uploadedByName: null,
    decidedByName: null,
    progress: null,
    settling: false,
    lastError: null,
    openFindings: 0,
    samplesHeld: 0,
    approvalRule: null,
    sameContent: [],
  };
  return batches.map((batch) => ({ batch, ...(names.get(batch.id) ?? unknown) }));
}

export interface SampleView extends Omit<ImportSample, 'genotypes' | 'batchId'> {
  readonly donorCode: string | null;
}

export interface SampleFilter {
  readonly status?: SampleStatus | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** In SQL, the status of a sample as it is shown: applied once its typing is stored. */
const STATUS = `CASE WHEN sample.status = 'accepted' AND ${TYPED} THEN 'applied' ELSE sample.status END`;

/** Samples of a batch by name; `after` is the id of the last one seen. */
export function sampleViews(em: EntityManager, batchId: string, filter: SampleFilter): Promise<SampleView[]> {
  return em.query<SampleView[]>(
    `SELECT sample.id, sample.name, sample.plate, sample.well, sample.kind, sample.specimen_id AS "specimenId", sample.panel,
            sample.loci_typed AS "lociTyped", ${STATUS} AS status, sample.code, sample.field, sample.value, sample.message, sample.remarks,
            donor.code AS "donorCode"
       FROM import_sample sample
       LEFT JOIN specimen ON specimen.id = sample.specimen_id
       LEFT JOIN donor ON donor.id = specimen.donor_id
      WHERE sample.batch_id = $1 AND ${SHOWN}
        AND ($2::text IS NULL OR ${STATUS} = $2)
        AND ($3::uuid IS NULL OR (sample.name COLLATE "C", sample.id) >
             (SELECT last.name COLLATE "C", last.id FROM import_sample last WHERE last.id = $3 AND last.batch_id = $1))
      ORDER BY sample.name COLLATE "C", sample.id
      LIMIT $4`,
    [batchId, filter.status ?? null, filter.after ?? null, filter.limit],
  );
}
