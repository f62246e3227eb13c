import { Audit } from '@homeward/audit';
import { Db, NotFound, type Actor, type Locale, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { openTables } from '../formats/open-table.js';
import type { ReferenceData } from '../reference/reference-data.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { ImportBatch } from './import-batch.entity.js';
import { outcomesOf } from './import-rows.queries.js';
import { encodingOf } from './import.queries.js';
import { StoredFiles } from './stored-files.service.js';
import { problemRows } from './problems-csv.js';

const HEADINGS = { zh: ['状态', '原因'], en: ['Status', 'Reason'] } as const;

export interface ProblemsFile {
  readonly fileName: string;
  readonly pieces: AsyncIterable<string>;
}

/** The uploaded table with status and reason of every row, for correction. */
@Injectable()
export class ProblemsExport {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly vocabularies: Vocabularies,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Opens the export. Its pieces are made as they are fetched, each with a short transaction of its own: a slow
   * download holds no connection.
   * @throws NotFound
   */
  async open(actor: Actor, batchId: string, locale: Locale): Promise<ProblemsFile> {
    const { batch, vocabulary } = await this.db.run(actor, (tx) => this.load(tx, batchId));
    if (batch.fileId === null) throw new Error(`import batch ${batch.number} has no file`);
    const tables = await openTables(await this.files.open(batch.fileId), {
      fileName: batch.fileName,
      encoding: encodingOf(batch),
      loci: vocabulary.loci,
    });
    const outcomes = (first: number, last: number) =>
      this.db.run(actor, (tx) => outcomesOf(tx.em, { batchId, first, last }, locale));
    return {
      fileName: `${batch.number}-problems.csv`,
      pieces: problemRows(tables, outcomes, HEADINGS[locale]),
    };
  }

  private async load(tx: Tx, batchId: string): Promise<{ batch: ImportBatch; vocabulary: ReferenceData }> {
    const batch = await tx.em.findOneBy(ImportBatch, { id: batchId });
    if (!batch) throw new NotFound('import batch', batchId);
    await this.audit.record(tx, {
      action: 'import.exported',
      subjectType: 'import_batch',
      subjectId: batchId,
      data: { number: batch.number },
    });
    return { batch, vocabulary: await this.vocabularies.of(tx, batch) };
  }
}
