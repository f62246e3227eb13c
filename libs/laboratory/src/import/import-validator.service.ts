import { Steps } from '@homeward/audit';
import { Db, DomainError, statesBefore, systemActor, type Bilingual, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { ReferenceData } from '../reference/reference-data.js';
import { EliminationProfiles } from '../elimination/elimination-profiles.service.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { assessSample, type AssessedSample } from '../samples/assess.js';
import { judgeTable, type JudgedTable } from '../reading/judge-table.js';
import { verdictMessage } from '../verdict/codes.js';
import { columnVerdict } from '../verdict/column-verdict.js';
import { UNSTATED_PANEL } from '../verdict/judge.js';
import type { RegisteredSpecimen, Registry } from '../samples/registry.js';
import { judgePlates, type JudgedPlates } from '../samples/plates.js';
import { withDecided } from '../reference/sample-kind.js';
import { cellReport, type CellReport } from './cell-report.js';
import { decidedKinds, type SettledSamples } from './finding.queries.js';
import { IdentityCheck } from './identity-check.service.js';
import type { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { importBatchMachine, type ImportEvent } from './import-batch.states.js';
import type { SampleKind } from '../reference/kinds.js';
import { contentOf, encodingOf, lockBatch, registryOf } from './import.queries.js';
import { throttled, type Progress } from './progress.js';
import { TimeSlice } from '../time-slice.js';
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

/** Barcodes asked for in one transaction. */
const BARCODES = 1_000;

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
  ) {}

  async validate(batchId: string, progress: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx, batchId));
    if (!begun) return;
    const { batch } = begun;
    // Reads without a lock: neither the change feed nor the sealing waits for it.
    const content = await this.db.run(systemActor, (tx) => contentOf(tx.em, batch));
    const report = throttled(progress);
    try {
      const parsed = await this.parse(begun, content, report);
      const { samples, findings } = await this.assess(parsed, begun.vocabulary);
      const goOn = () => report(content.length, content.length);
      const settled = await this.stage.write(batch, { calls: parsed.calls, samples, findings }, goOn);
      const outcome = outcomeOf(parsed, samples, settled);
      await this.db.run(systemActor, (tx) => this.publish(tx, batch, outcome));
    } catch (error) {
      // Another validation writes, or there is nothing to write any more: a rejected batch keeps no half of its rows.
      if (error instanceof AttemptOver) return this.stage.discard(batchId);
      if (!(error instanceof DomainError)) throw error;
      await this.db.run(systemActor, (tx) => this.fail(tx, batch, error));
    }
    await progress(content.length, content.length);
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

  private parse(begun: BatchToValidate, content: Buffer, report: Progress): Promise<JudgedTable> {
    const { batch, kinds, vocabulary } = begun;
    const { loci, panels } = vocabulary;
    const reference = { loci, panels, kinds: withDecided(vocabulary.kinds, kinds), panel: batch.panel };
    return judgeTable(content, encodingOf(batch), reference, (done) => report(done, content.length));
  }

  private async assess(parsed: JudgedTable, { controls }: ReferenceData): Promise<JudgedPlates> {
    const staff = await this.db.run(systemActor, (tx) => this.eliminations.inForce(tx));
    const reference = {
      registry: await this.registryOf(parsed.drafts.barcodes()),
      controls,
      eliminations: [...staff, ...controls.map(({ name, genotypes }) => ({ label: name, genotypes }))],
      sampleField: parsed.sampleField,
    };
    const samples: AssessedSample[] = [];
    const turns = new TimeSlice();
    for (const draft of parsed.drafts.all()) {
      samples.push(assessSample(draft, reference));
      if (turns.isOver()) await turns.startNext();
    }
    return judgePlates(await this.identity.assess(samples));
  }

  private async registryOf(barcodes: readonly string[]): Promise<Registry> {
    const registry = new Map<string, RegisteredSpecimen>();
    for (let from = 0; from < barcodes.length; from += BARCODES) {
      const some = barcodes.slice(from, from + BARCODES);
      const found = await this.db.run(systemActor, ({ em }) => registryOf(em, some));
      for (const [barcode, specimen] of found) registry.set(barcode, specimen);
    }
    return registry;
  }

  /** The batch gets its next state, and with it everybody sees its verdicts. */
  private async publish(tx: Tx, { id, attempt }: ImportBatch, outcome: Changes): Promise<void> {
    const batch = await lockBatch(tx.em, id);
    if (batch?.status !== 'validating' || batch.attempt !== attempt) throw new AttemptOver();
    const event = outcome.failureCode === null ? 'accept' : 'quarantine';
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

/** What the row of the batch says of a validation; with a failure code it is stopped. */
function outcomeOf(
  parsed: JudgedTable,
  samples: readonly AssessedSample[],
  settled: SettledSamples,
): Changes {
  const count = { accepted: 0, rejected: 0, skipped: 0 };
  for (const call of parsed.calls) count[call.status]++;
  const persons = samples.filter((sample) => sample.kind === 'sample');
  const stop = columnStop(parsed) ?? (settled.quarantined ? settled.stop : null);
  return {
    panels: [...new Set(samples.flatMap(({ panel }) => panel.split(' + ')))].filter(isNamed).sort(),
    rowsTotal: parsed.calls.length,
    rowsAccepted: count.accepted,
    rowsRejected: count.rejected,
    rowsSkipped: count.skipped,
    samplesTotal: persons.length,
    samplesAccepted: settled.accepted,
    cells: cellReport(parsed),
    failureCode: stop?.code ?? null,
    failureMessage: stop?.message ?? null,
  };
}

/** An unknown column may be a marker: its content is left out only after a decision. */
function columnStop(parsed: JudgedTable): { readonly code: string; readonly message: Bilingual } | null {
  const [column] = parsed.account.refused();
  if (!column) return null;
  const verdict = columnVerdict(column);
  return { code: verdict.code, message: verdictMessage(verdict.code, verdict) };
}

function isNamed(panel: string): boolean {
  return panel !== '' && panel !== UNSTATED_PANEL;
}
