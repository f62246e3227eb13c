import { Audit } from '@homeward/audit';
import { Db, NotFound, type Actor, type Locale, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { openTables } from '../formats/open-table.js';
import type { ReferenceData } from '../reference/reference-data.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { sampleKey } from '../reference/sample-kind.js';
import { ImportBatch } from './import-batch.entity.js';
import { outcomesOf, sampleOutcomes } from './import-rows.queries.js';
import { StoredFiles } from './stored-files.service.js';
import { problemRows, type ResultWords, type RowOutcome } from './problems-csv.js';

const WORDS: Readonly<Record<Locale, ResultWords>> = {
  zh: {
    status: '状态',
    reason: '原因',
    statuses: { accepted: '通过', held: '待判定', rejected: '拒绝', skipped: '跳过' },
  },
  en: {
    status: 'Status',
    reason: 'Reason',
    statuses: { accepted: 'accepted', held: 'held', rejected: 'rejected', skipped: 'skipped' },
  },
};
/** Samples read in one transaction. */
const SAMPLES = 5_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

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
      encoding: batch.statedEncoding ?? undefined,
      loci: vocabulary.loci,
    });
    const outcomes = (part: number, first: number, last: number) =>
      this.db.run(actor, (tx) => outcomesOf(tx.em, { batchId, part, first, last }, locale));
    return {
      fileName: `${batch.number}-problems.csv`,
      pieces: problemRows(tables, await this.samples(actor, batchId, locale), outcomes, WORDS[locale]),
    };
  }

  private async samples(actor: Actor, batchId: string, locale: Locale): Promise<Map<string, RowOutcome>> {
    const found = new Map<string, RowOutcome>();
    for (let after = FIRST_ID, more = true; more;) {
      const page = { after, limit: SAMPLES };
      const some = await this.db.run(actor, (tx) => sampleOutcomes(tx.em, batchId, page, locale));
      for (const { plate, name, status, reason } of some)
        found.set(sampleKey(plate, name), { status, reason });
      more = some.length === SAMPLES;
      after = some.at(-1)?.id ?? after;
    }
    return found;
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
