import { createHash } from 'node:crypto';
import { Audit, Steps } from '@homeward/audit';

import {
  CONFIG,
  newId,
  NotFound,
  stateLiteral,
  Work,
  type Config,
  type Tx,
  pageOf,
  rowsToFetch,
  type Page,
  type PageRequest,
} from '@homeward/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ReferenceData } from '../reference/reference-data.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { fileStatements } from '../formats/file-statements.js';
import { coarseFormat } from '../formats/format-names.js';
import { openTables } from '../formats/open-table.js';
import { headerSetOf } from '../layout/header-set.js';
import type { Encoding } from '../table/encoding.js';
import { bufferFile, diskFile, type TableFile } from '../table/table-file.js';
import { ImportApplier } from './import-applier.service.js';
import { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { WITH_WORKER, type ImportStatus } from './import-batch.states.js';
import { importFindingMachine } from './import-finding.states.js';
import { FileEmpty } from '../table/table.errors.js';
import type { RowStatus } from '../verdict/row-status.js';
import type { ImportRow } from './import-row.entity.js';
import type { SampleStatus } from './import-sample.entity.js';
import { ImportDecisions } from './import-decisions.service.js';
import { ImportValidator } from './import-validator.service.js';
import { FileAlreadyImported, FileTooLarge, PanelUnknown } from './import.errors.js';
import { batchViews, sampleViews, type BatchView, type SampleView } from './import-views.queries.js';
import { batchWithContent, insertBatch, lockBatch, type NewBatch } from './import.queries.js';
import { pageOfRows } from './import-rows.queries.js';
import type { Progress } from './progress.js';
import { StoredFiles } from './stored-files.service.js';

export interface UploadedFile {
  /** As the client calls it; only its last part is kept, and nothing is ever opened under it. */
  readonly fileName: string;
  /** The bytes, or the file of our own making that holds them. */
  readonly content: Buffer | { readonly path: string };
  readonly panel?: string | undefined;
  /** Stated by the person; it is recognised otherwise. */
  readonly encoding?: Encoding | undefined;
  /** It is judged, and waits to be handed in. */
  readonly checkOnly?: boolean | undefined;
}

/** A file whose head makes sense, ready to be stored. */
export type ReadFile = Omit<NewBatch, 'id' | 'uploadedBy'>;

/** A file as it was uploaded. */
export interface OriginalFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly file: TableFile;
}

/** A row with the name of its file, where it is one of several. */
export interface RowView extends ImportRow {
  readonly file: string | null;
}

export interface BatchFilter {
  readonly status?: ImportStatus | undefined;
  /** Only those with findings that wait for a decision. */
  readonly findings?: boolean | undefined;
}

const LONGEST_FILE_NAME = 200;
/** Genotype tables on their way from the instrument into profiles. */
@Injectable()
export class Imports {
  constructor(
    private readonly work: Work,
    private readonly audit: Audit,
    private readonly steps: Steps,
    private readonly vocabularies: Vocabularies,
    private readonly validator: ImportValidator,
    private readonly applier: ImportApplier,
    private readonly decisions: ImportDecisions,
    private readonly files: StoredFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Reads what can be seen of a file at once, and stores its content, outside of transactions: an empty or binary file, a
   * header that makes no sense and an unknown panel are refused before.
   * @throws FileEmpty, FileNotATable, EncodingNotRecognised, HeaderNotRecognised, PanelUnknown, FileTooLarge
   */
  async read(file: UploadedFile): Promise<ReadFile> {
    const fileName = baseName(file.fileName);
    const content = Buffer.isBuffer(file.content)
      ? bufferFile(file.content)
      : await diskFile(file.content.path);
    const limit = this.config.uploadLimitBytes;
    if (content.size > limit) throw new FileTooLarge(fileName, limit);
    const vocabulary = await this.vocabularies.latest();
    const { encoding } = file;
    const tables = await openTables(content, { fileName, encoding, loci: vocabulary.loci });
    const [first, second] = tables;
    if (!first) throw new FileEmpty(fileName);
    const format = second || first.part !== null ? 'archive' : coarseFormat(first);
    const panel = panelName(file.panel, vocabulary);
    const sha256 = await hashOf(content);
    const fileId = await this.files.store(content, sha256);
    const sizeBytes = content.size;
    return {
      ...{ fileName, sha256, fileId, sizeBytes, panel, format },
      encoding: first.layout.encoding,
      statedEncoding: encoding ?? null,
      statements: fileStatements(tables),
      parts: tables.flatMap(({ part }) => (part === null ? [] : [part])),
      checkOnly: file.checkOnly ?? false,
      headerSets: tables.map(({ layout }) => headerSetOf(layout.header)),
    };
  }

  /**
   * Stores a file that was read and asks for its validation.
   * @throws FileAlreadyImported
   */
  async upload(tx: Tx, read: ReadFile): Promise<BatchView> {
    const { fileName, sha256, panel } = read;
    const id = newId();
    if (!(await insertBatch(tx.em, { ...read, id, uploadedBy: tx.actor.accountId })))
      throw new FileAlreadyImported(fileName, (await batchWithContent(tx.em, sha256)) ?? '?');
    await this.audit.record(tx, {
      action: 'import.uploaded',
      subjectType: 'import_batch',
      subjectId: id,
      data: { sha256, bytes: read.sizeBytes, panel },
    });
    await this.work.request(tx, 'import.validate', id);
    return this.get(tx, id);
  }

  /** Work `import.validate`: idempotent, may be killed at any moment. */
  validate(batchId: string, progress: Progress): Promise<void> {
    return this.validator.validate(batchId, progress);
  }

  /** Work `import.apply`: idempotent, may be killed at any moment. */
  apply(batchId: string, progress: Progress): Promise<void> {
    return this.applier.apply(batchId, progress);
  }

  /** Lets a batch in. @throws as `ImportDecisions.approve` */
  async approve(tx: Tx, batchId: string, version: number): Promise<BatchView> {
    await this.decisions.approve(tx, batchId, version);
    return this.get(tx, batchId);
  }

  /**
   * Hands in a batch that was only checked: it is judged again, and waits for approval then.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden
   */
  async submit(tx: Tx, batchId: string, version: number): Promise<BatchView> {
    await this.steps.step(tx, batchLifecycle, {
      ...{ id: batchId, expectedVersion: version, event: 'submit' },
      changes: { checkOnly: false },
    });
    await this.work.request(tx, 'import.validate', batchId);
    return this.get(tx, batchId);
  }

  /**
   * The file as it was uploaded, read as it is fetched.
   * @throws NotFound, also for a batch that was made without a file
   */
  async original(tx: Tx, batchId: string): Promise<OriginalFile> {
    const { fileId, fileName, sha256, number } = await this.find(tx, batchId);
    if (fileId === null) throw new NotFound('import batch', batchId);
    await this.audit.record(tx, {
      action: 'import.file_read',
      subjectType: 'import_batch',
      subjectId: batchId,
      data: { number, sha256 },
    });
    return { fileName, sha256, file: await this.files.open(fileId) };
  }

  /** Gives a batch up. @throws as `ImportDecisions.reject` */
  async reject(tx: Tx, batchId: string, input: { reason: string; version: number }): Promise<BatchView> {
    await this.decisions.reject(tx, batchId, input);
    return this.get(tx, batchId);
  }

  /**
   * Retries the work of a batch that failed for good.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden
   */
  async retry(tx: Tx, batchId: string, version: number): Promise<BatchView> {
    const batch = await this.steps.lock(tx, batchLifecycle, batchId, version);
    // Approved before it stalled: only its application is left.
    const apply = batch.decidedAt !== null;
    await this.steps.take(tx, batchLifecycle, batch, {
      event: apply ? 'retry_application' : 'retry_validation',
      changes: { failureCode: null, failureMessage: null },
    });
    await this.work.request(tx, apply ? 'import.apply' : 'import.validate', batchId);
    return this.get(tx, batchId);
  }

  /** Marks a batch whose work failed for good, with the reason: it waits for a person. */
  async stall(tx: Tx, batchId: string, error: string): Promise<void> {
    const batch = await lockBatch(tx.em, batchId);
    if (!batch || !WITH_WORKER.includes(batch.status)) return;
    const failureMessage = { zh: `处理失败：${error}`, en: `The work failed: ${error}` };
    const changes = { failureCode: 'laboratory.work_failed', failureMessage };
    await this.steps.take(tx, batchLifecycle, batch, { event: 'stall', changes, data: { error } });
  }

  /** Batches, newest first. */
  async list(tx: Tx, filter: PageRequest & BatchFilter): Promise<Page<BatchView>> {
    const query = tx.em
      .createQueryBuilder(ImportBatch, 'batch')
      .orderBy('batch.id', 'DESC')
      .limit(rowsToFetch(filter));
    if (filter.status) query.andWhere('batch.status = :status', { status: filter.status });
    if (filter.findings)
      query.andWhere(
        `NOT batch.verdicts_hidden AND EXISTS (SELECT FROM import_finding f 
           WHERE f.batch_id = batch.id AND f.status = ${stateLiteral(importFindingMachine, 'open')})`,
      );
    if (filter.after) query.andWhere('batch.id < :after', { after: filter.after });
    const page = pageOf(await query.getMany(), filter);
    return { items: await batchViews(tx.em, page.items), next: page.next };
  }

  /** @throws NotFound */
  async get(tx: Tx, batchId: string): Promise<BatchView> {
    const [view] = await batchViews(tx.em, [await this.find(tx, batchId)]);
    if (!view) throw new NotFound('import batch', batchId);
    return view;
  }

  /** Samples by name. @throws NotFound */
  async samples(
    tx: Tx,
    batchId: string,
    filter: PageRequest & { status?: SampleStatus | undefined },
  ): Promise<Page<SampleView>> {
    await this.find(tx, batchId);
    const { after, status } = filter;
    return pageOf(await sampleViews(tx.em, batchId, { after, status, limit: rowsToFetch(filter) }), filter);
  }

  /** Rows in the order of the file. @throws NotFound, CursorInvalid */
  async rows(
    tx: Tx,
    batchId: string,
    filter: PageRequest & { status?: RowStatus | undefined },
  ): Promise<Page<RowView>> {
    const { parts } = await this.find(tx, batchId);
    const { items, next } = await pageOfRows(tx.em, batchId, filter);
    return { items: items.map((row) => Object.assign(row, { file: parts[row.part] ?? null })), next };
  }

  private async find(tx: Tx, batchId: string): Promise<ImportBatch> {
    const batch = await tx.em.findOneBy(ImportBatch, { id: batchId });
    if (!batch) throw new NotFound('import batch', batchId);
    return batch;
  }
}

function panelName(panel: string | undefined, { panels }: ReferenceData): string | null {
  if (panel === undefined || panel.trim() === '') return null;
  const found = panels.find(panel.trim());
  if (!found) throw new PanelUnknown(panel);
  return found.name;
}

function baseName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? '';
  const printable = last.replace(/\p{C}/gu, '').trim().slice(-LONGEST_FILE_NAME);
  return printable === '' ? 'upload' : printable;
}

async function hashOf(file: TableFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of file.pieces()) hash.update(piece);
  return hash.digest('hex');
}
