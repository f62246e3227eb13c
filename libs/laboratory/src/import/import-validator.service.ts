import { Steps } from '@homeward/audit';
import { Db, DomainError, statesBefore, systemActor, type Bilingual, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { openTables } from '../formats/open-table.js';
import { readTables, type ReadTable } from '../reading/read-table.js';
import type { ReferenceData } from '../reference/reference-data.js';
import { EliminationProfiles } from '../elimination/elimination-profiles.service.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import type { SampleKind } from '../reference/kinds.js';
import { withDecided } from '../reference/sample-kind.js';
import type { Registry } from '../samples/registry.js';
import type { CellReport } from './cell-report.js';
import { decidedKinds } from './finding.queries.js';
import { IdentityCheck } from './identity-check.service.js';
import type { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { importBatchMachine, type ImportEvent } from './import-batch.states.js';
import { lockBatch, plannedWells } from './import.queries.js';
import { throttled, type Progress } from './progress.js';
import { RegistryAhead } from './registry-ahead.js';
import { SampleJudge } from './sample-judge.js';
import { StoredFiles } from './stored-files.service.js';
import { UnneededColumns } from './unneeded-columns.service.js';
import { AttemptOver, VerdictStage } from './verdict-stage.js';

/** The input of an attempt at validation. */
interface BatchToValidate {
  readonly batch: ImportBatch;
  /** What a person said that unknown samples are. */
  readonly kinds: ReadonlyMap<string, SampleKind>;
  readonly vocabulary: ReferenceData;
}

type Changes = Partial<Omit<ImportBatch, 'failureMessage' | 'cells'>> & {
  readonly failureMessage?: Bilingual | null;
  readonly cells?: CellReport;
};

/**
 * Reads the file of a batch and gives every row and sample its verdict. The file is read and judged outside of
 * transactions, the verdicts are written where nobody sees them (`VerdictStage`), and one short transaction publishes
 * them with the new status. The work can be killed at any moment and run again.
 */
@Injectable()
export class ImportValidator {
  constructor(
    private readonly db: Db,
    private readonly steps: Steps,
    private readonly vocabularies: Vocabularies,
    private readonly eliminations: EliminationProfiles,
    private readonly identity: IdentityCheck,
    private readonly stage: VerdictStage,
    private readonly files: StoredFiles,
    private readonly unneeded: UnneededColumns,
  ) {}

  async validate(batchId: string, progress: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx, batchId));
    if (!begun) return;
    const { batch } = begun;
    // The file is read once and its samples are judged once: two halves of the work.
    const size = Number(batch.sizeBytes);
    const report = throttled(progress);
    try {
      const registry = new RegistryAhead(this.db);
      const { read, decisions } = await this.read(begun, registry, (done) =>
        report(Math.min(done, size), 2 * size),
      );
      const outcome = await this.judge(begun, read, await registry.of(read.drafts), (part) =>
        report(size + Math.floor(part * size), 2 * size),
      );
      await this.db.run(systemActor, (tx) => this.publish(tx, batch, outcome, decisions));
    } catch (error) {
      // Another validation writes, or there is nothing to write any more: a rejected batch keeps no half of its rows.
      if (error instanceof AttemptOver) return this.stage.discard(batchId);
      if (!(error instanceof DomainError)) throw error;
      await this.db.run(systemActor, (tx) => this.fail(tx, batch, error));
    }
    await progress(2 * size, 2 * size);
  }

  private async begin(tx: Tx, batchId: string): Promise<BatchToValidate | null> {
    const batch = await lockBatch(tx.em, batchId);
    if (!batch || !statesBefore(importBatchMachine, 'start').includes(batch.status)) return null;
    const vocabulary = await this.vocabularies.current(tx);
    await this.move(tx, batch, 'start', {
      attempt: batch.attempt + 1,
      vocabularyVersion: vocabulary.version,
    });
    return { batch, kinds: await decidedKinds(tx.em, batchId), vocabulary };
  }

  private async read(
    { batch, kinds, vocabulary }: BatchToValidate,
    registry: RegistryAhead,
    onBytes: (done: number) => Promise<void>,
  ): Promise<{ read: ReadTable; decisions: readonly string[] }> {
    const { loci, panels } = vocabulary;
    const reference = { loci, panels, kinds: withDecided(vocabulary.kinds, kinds), panel: batch.panel };
    if (batch.fileId === null) throw new Error(`import batch ${batch.number} has no file`);
    const file = await this.files.open(batch.fileId);
    const how = { fileName: batch.fileName, encoding: batch.statedEncoding ?? undefined, loci };
    const opened = await openTables(file, how);
    const { tables, decisions } = await this.db.run(systemActor, (tx) => this.unneeded.applied(tx, opened));
    const read = await readTables(tables, reference, (done, drafts) => {
      registry.see(drafts);
      return onBytes(done);
    });
    return { read, decisions };
  }

  private async judge(
    { batch, vocabulary }: BatchToValidate,
    read: ReadTable,
    registry: Registry,
    onPart: (part: number) => Promise<void>,
  ): Promise<Changes> {
    const staff = await this.db.run(systemActor, (tx) => this.eliminations.inForce(tx));
    const { controls } = vocabulary;
    const plates = read.drafts.plates();
    read.drafts.place(await this.db.run(systemActor, (tx) => plannedWells(tx.em, plates)));
    const reference = {
      registry,
      controls,
      eliminations: [...staff, ...controls.map(({ name, genotypes }) => ({ label: name, genotypes }))],
      sampleField: read.sampleField,
    };
    const judge = new SampleJudge(read, reference, this.identity, (locus) => vocabulary.isAutosomal(locus));
    let part = 0;
    const staged = await this.stage.begin(batch, () => onPart(part));
    await judge.writeTo(staged, (done) => (part = done));
    return judge.outcome(await staged.finish(judge.stoppedLate(), judge.changes));
  }

  /** The batch gets its next state, and with it everybody sees its verdicts. */
  private async publish(
    tx: Tx,
    { id, attempt }: ImportBatch,
    outcome: Changes,
    decisions: readonly string[],
  ): Promise<void> {
    const batch = await lockBatch(tx.em, id);
    if (batch?.status !== 'validating' || batch.attempt !== attempt) throw new AttemptOver();
    // The work is tried again, and the file is judged with the column.
    if (!(await this.unneeded.stillHold(tx, decisions)))
      throw new Error('that a column is not needed was taken back meanwhile');
    const stopped = outcome.failureCode === null ? 'accept' : 'quarantine';
    const event = batch.checkOnly ? 'check' : stopped;
    await this.move(tx, batch, event, { ...outcome, verdictsHidden: false });
  }

  private async fail(tx: Tx, { id, attempt }: ImportBatch, error: DomainError): Promise<void> {
    const batch = await lockBatch(tx.em, id);
    if (batch?.status !== 'validating' || batch.attempt !== attempt) return;
    await this.move(tx, batch, 'fail', { failureCode: error.code, failureMessage: error.text });
  }

  private async move(tx: Tx, batch: ImportBatch, event: ImportEvent, changes: Changes): Promise<void> {
    // Each attempt starts again; only the outcome is written to the audit log.
    const data = { code: changes.failureCode ?? null };
    await this.steps.take(tx, batchLifecycle, batch, { event, changes, data, onlyWhenChanged: true });
  }
}
