import { Steps } from '@homeward/audit';
import { Db, DomainError, systemActor, type Bilingual, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { ReferenceData } from '../reference/reference-data.js';
import { assessSample, type AssessedSample } from '../samples/assess.js';
import { judgeTable, type JudgedTable } from '../reading/judge-table.js';
import { verdictMessage } from '../verdict/codes.js';
import { columnVerdict } from '../verdict/column-verdict.js';
import { UNSTATED_PANEL } from '../verdict/judge.js';
import { judgePlates, type JudgedPlates } from '../samples/plates.js';
import { withDecided } from '../reference/sample-kind.js';
import { cellReport, type CellReport } from './cell-report.js';
import { copyLines } from './copy.js';
import { EliminationProfile } from './elimination-profile.entity.js';
import { decidedKinds, dropOpenFindings, putFindings, settleSamples } from './finding.queries.js';
import { IdentityCheck } from './identity-check.service.js';
import { ImportBatch } from './import-batch.entity.js';
import { batchLife } from './import-batch.life.js';
import type { ImportEvent } from './import-batch.states.js';
import type { SampleKind } from '../reference/kinds.js';
import { contentOf, encodingOf, lockBatch, registryOf } from './import.queries.js';
import { ROW_COLUMNS, SAMPLE_COLUMNS, sampleLines } from './parsed-batch.js';
import { throttled, type Progress } from './progress.js';
import { rowLines } from './row-lines.js';
import { Turns } from '../turns.js';

/** What an attempt at validation begins with. */
interface Begun {
  readonly batch: ImportBatch;
  readonly content: Buffer;
  /** What a person said that unknown samples are. */
  readonly kinds: ReadonlyMap<string, SampleKind>;
}

/**
 * Reads the file of a batch and gives every row and sample its verdict. Rows, samples and the new status are stored in
 * one transaction that first removes what an earlier attempt may have left, so the work can be killed and run again.
 */
@Injectable()
export class ImportValidator {
  constructor(
    private readonly db: Db,
    private readonly steps: Steps,
    private readonly reference: ReferenceData,
    private readonly identity: IdentityCheck,
  ) {}

  async validate(batchId: string, progress: Progress): Promise<void> {
    const begun = await this.db.run(systemActor, (tx) => this.begin(tx, batchId));
    if (!begun) return;
    try {
      const parsed = await this.parse(begun, progress);
      await this.db.run(systemActor, (tx) => this.store(tx, batchId, parsed));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.db.run(systemActor, (tx) => this.fail(tx, batchId, error));
    }
    await progress(begun.content.length, begun.content.length);
  }

  private async begin(tx: Tx, batchId: string): Promise<Begun | null> {
    const batch = await lockBatch(tx.em, batchId);
    if (batch?.status !== 'uploaded' && batch?.status !== 'validating') return null;
    await this.move(tx, batch, 'start', {});
    return { batch, content: await contentOf(tx.em, batch), kinds: await decidedKinds(tx.em, batchId) };
  }

  private parse({ batch, content, kinds }: Begun, progress: Progress): Promise<JudgedTable> {
    const { loci, panels } = this.reference;
    const report = throttled(progress);
    const reference = { loci, panels, kinds: withDecided(this.reference.kinds, kinds), panel: batch.panel };
    return judgeTable(content, encodingOf(batch), reference, (done) => report(done, content.length));
  }

  private async store(tx: Tx, batchId: string, parsed: JudgedTable): Promise<void> {
    const batch = await lockBatch(tx.em, batchId);
    if (batch?.status !== 'validating') return;
    const { samples, findings } = await this.assess(tx, parsed);
    await tx.em.query(`DELETE FROM import_row WHERE batch_id = $1`, [batchId]);
    await tx.em.query(`DELETE FROM import_sample WHERE batch_id = $1`, [batchId]);
    await copyLines(tx.em, 'import_row', ROW_COLUMNS, rowLines(batchId, parsed.calls));
    await copyLines(tx.em, 'import_sample', SAMPLE_COLUMNS, sampleLines(batchId, samples));
    await dropOpenFindings(tx.em, batchId);
    await putFindings(tx.em, batchId, findings);
    const settled = await settleSamples(tx.em, batchId);
    const count = { accepted: 0, rejected: 0, skipped: 0 };
    for (const call of parsed.calls) count[call.status]++;
    const persons = samples.filter((sample) => sample.kind === 'sample');
    const stop = columnStop(parsed) ?? (settled.quarantined ? settled.stop : null);
    await this.move(tx, batch, stop ? 'quarantine' : 'accept', {
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
    });
  }

  private async assess(tx: Tx, parsed: JudgedTable): Promise<JudgedPlates> {
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
    return judgePlates(await this.identity.assess(tx, samples));
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
    // Each attempt of a killed worker begins anew; only what came of it is an event worth keeping.
    const data = { code: changes.failureCode ?? null };
    await this.steps.take(tx, batchLife, batch, { event, changes, data, onlyWhenChanged: true });
  }
}

/** A column that nobody knows may be a marker: what it holds is not left out without somebody's decision. */
function columnStop(parsed: JudgedTable): { readonly code: string; readonly message: Bilingual } | null {
  const [column] = parsed.account.refused();
  if (!column) return null;
  const verdict = columnVerdict(column);
  return { code: verdict.code, message: verdictMessage(verdict.code, verdict) };
}

function isNamed(panel: string): boolean {
  return panel !== '' && panel !== UNSTATED_PANEL;
}
