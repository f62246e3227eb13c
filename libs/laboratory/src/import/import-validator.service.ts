import { Audit } from '@homeward/audit';
import { Db, DomainError, nextState, systemActor, type Bilingual, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { ReferenceData } from '../reference/reference-data.js';
import { assessSample, type AssessedSample } from '../verdict/assess.js';
import { judgeTable, type JudgedTable } from '../verdict/judge-table.js';
import { verdictMessage } from '../verdict/codes.js';
import { columnVerdict } from '../verdict/column-verdict.js';
import { cellReport, type CellReport } from './cell-report.js';
import { copyLines } from './copy.js';
import { EliminationProfile } from './elimination-profile.entity.js';
import { ImportBatch } from './import-batch.entity.js';
import { importBatchMachine, type ImportEvent } from './import-batch.states.js';
import { contentOf, encodingOf, lockBatch, registryOf } from './import.queries.js';
import { ROW_COLUMNS, SAMPLE_COLUMNS, sampleLines } from './parsed-batch.js';
import { throttled, type Progress } from './progress.js';
import { rowLines } from './row-lines.js';
import { Turns } from '../turns.js';

/**
 * Reads the file of a batch and gives every row and sample its verdict. Rows, samples and the new status are stored in
 * one transaction that first removes what an earlier attempt may have left, so the work can be killed and run again.
 */
@Injectable()
export class ImportValidator {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly reference: ReferenceData,
  ) {}

  async validate(batchId: string, progress: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx, batchId));
    if (!begun) return;
    try {
      const parsed = await this.parse(begun.batch, begun.content, progress);
      await this.db.run(systemActor, (tx) => this.store(tx, batchId, parsed));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.db.run(systemActor, (tx) => this.fail(tx, batchId, error));
    }
    await progress(begun.content.length, begun.content.length);
  }

  private async begin(tx: Tx, batchId: string): Promise<{ batch: ImportBatch; content: Buffer } | null> {
    const batch = await lockBatch(tx.em, batchId);
    if (batch?.status !== 'uploaded' && batch?.status !== 'validating') return null;
    await this.move(tx, batch, 'start', {});
    return { batch, content: await contentOf(tx.em, batch) };
  }

  private parse(batch: ImportBatch, content: Buffer, progress: Progress): Promise<JudgedTable> {
    const { loci, panels } = this.reference;
    const report = throttled(progress);
    return judgeTable(content, encodingOf(batch), { loci, panels, panel: batch.panel }, (done) =>
      report(done, content.length),
    );
  }

  private async store(tx: Tx, batchId: string, parsed: JudgedTable): Promise<void> {
    const batch = await lockBatch(tx.em, batchId);
    if (batch?.status !== 'validating') return;
    const samples = await this.assess(tx, parsed);
    await tx.em.query(`DELETE FROM import_row WHERE batch_id = $1`, [batchId]);
    await tx.em.query(`DELETE FROM import_sample WHERE batch_id = $1`, [batchId]);
    await copyLines(tx.em, 'import_row', ROW_COLUMNS, rowLines(batchId, parsed.calls));
    await copyLines(tx.em, 'import_sample', SAMPLE_COLUMNS, sampleLines(batchId, samples));
    const count = { accepted: 0, rejected: 0, skipped: 0 };
    for (const call of parsed.calls) count[call.status]++;
    const persons = samples.filter((sample) => sample.kind === 'sample');
    // A column that nobody knows may be a marker: what it holds is not left out without somebody's decision.
    const [column] = parsed.account.refused();
    const stop = samples.find((sample) => sample.quarantine)?.quarantine ?? (column && columnVerdict(column));
    await this.move(tx, batch, stop ? 'quarantine' : 'accept', {
      rowsTotal: parsed.calls.length,
      rowsAccepted: count.accepted,
      rowsRejected: count.rejected,
      rowsSkipped: count.skipped,
      samplesTotal: persons.length,
      samplesAccepted: persons.filter((sample) => sample.status === 'accepted').length,
      cells: cellReport(parsed),
      failureCode: stop?.code ?? null,
      failureMessage: stop ? verdictMessage(stop.code, stop) : null,
    });
  }

  private async assess(tx: Tx, parsed: JudgedTable): Promise<AssessedSample[]> {
    const staff = await tx.em.find(EliminationProfile, { order: { label: 'ASC' } });
    const reference = {
      registry: await registryOf(tx.em, parsed.drafts.barcodes()),
      controls: this.reference.controls,
      eliminations: [
        ...staff,
        ...this.reference.controls.map(({ name, genotypes }) => ({ label: name, genotypes })),
      ],
      sampleField: parsed.sampleField,
    };
    const samples: AssessedSample[] = [];
    const turns = new Turns();
    for (const draft of parsed.drafts.all()) {
      samples.push(assessSample(draft, reference));
      if (turns.due()) await turns.give();
    }
    return samples;
  }

  private async fail(tx: Tx, batchId: string, error: DomainError): Promise<void> {
    const batch = await lockBatch(tx.em, batchId);
    if (batch?.status !== 'validating') return;
    await this.move(tx, batch, 'fail', { failureCode: error.code, failureMessage: error.text });
  }

  private async move(
    tx: Tx,
    batch: ImportBatch,
    event: ImportEvent,
    changes: Partial<Omit<ImportBatch, 'failureMessage' | 'cells'>> & {
      failureMessage?: Bilingual | null;
      cells?: CellReport;
    },
  ): Promise<void> {
    const status = nextState(importBatchMachine, batch.status, event, tx.actor);
    await tx.em.update(ImportBatch, { id: batch.id }, { ...changes, status, version: batch.version + 1 });
    // Each attempt of a killed worker begins anew; only what came of it is an event worth keeping.
    if (batch.status === status) return;
    await this.audit.record(tx, {
      action: `import.${status}`,
      subjectType: 'import_batch',
      subjectId: batch.id,
      data: { number: batch.number, from: batch.status, to: status, code: changes.failureCode ?? null },
    });
  }
}
