import type { Bilingual } from '@homeward/platform';
import { dividedTyping } from '../profile/merge.js';
import { draftOf, type ReadTable } from '../reading/read-table.js';
import { assessSample, type AssessedSample, type AssessReference } from '../samples/assess.js';
import { PlainSamples, type DividedJson } from '../samples/plain-samples.js';
import { PlateTally } from '../samples/plate-counts.js';
import { PlateMates, type LateChange } from '../samples/plate-mates.js';
import { Plates } from '../samples/plates.js';
import { sampleOrder, type SampleOrder } from '../samples/sample-order.js';
import { verdictMessage } from '../verdict/codes.js';
import { columnVerdict, refusedColumnCall } from '../verdict/column-verdict.js';
import { UNSTATED_PANEL } from '../verdict/judge.js';
import type { JudgedCall } from '../verdict/judged-call.js';
import { TimeSlice } from '../time-slice.js';
import { cellReport, type CellReport } from './cell-report.js';
import type { SettledSamples } from './settlement.queries.js';
import type { IdentityCheck } from './identity-check.service.js';
import { genotypesJson, type NumberedSample } from './parsed-batch.js';
import type { StagedVerdicts } from './verdict-stage.js';

/** Samples judged together: their donors' profiles are read at once. More of them would live long enough to be costly. */
const TOGETHER = 250;

/** What the row of a batch says of a validation; with a failure code it is stopped. */
export interface JudgedBatch {
  readonly panels: string[];
  readonly rowsTotal: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly rowsSkipped: number;
  readonly samplesTotal: number;
  readonly samplesAccepted: number;
  readonly cells: CellReport;
  readonly failureCode: string | null;
  readonly failureMessage: Bilingual | null;
}

/** A sample that was looked at. */
interface Seen {
  /** With the verdict that it has by itself. */
  readonly own: AssessedSample;
  /** The same, held against what is known of its donor. */
  readonly sample: AssessedSample;
  readonly divided: DividedJson;
  /** Its calls, except those that are accepted in a sample without a remark. */
  readonly calls: readonly JudgedCall[];
  /** Number of the calls left out, and of their cells. */
  readonly accepted: number;
  readonly cells: number;
}

/** The same, and where it belongs. */
interface SeenSample extends Seen {
  readonly number: number;
  /** Place among the samples of the file. */
  readonly place: number;
}

/**
 * Judges the samples of a file one after the other and writes them where they are staged; nothing of a sample is kept
 * but what is counted.
 */
export class SampleJudge {
  private readonly order: SampleOrder;
  private readonly plates: Plates;
  private readonly plain: PlainSamples;
  private readonly panels = new Set<string>();
  private readonly rows = { accepted: 0, rejected: 0, skipped: 0 };
  private readonly cells = { used: 0, refused: 0 };
  private readonly mates: PlateMates;
  private readonly tally: PlateTally;
  private persons = 0;
  /** What comparing the samples of a plate changes about those that are written. */
  changes: readonly LateChange[] = [];

  constructor(
    private readonly read: ReadTable,
    private readonly reference: AssessReference,
    private readonly identity: IdentityCheck,
    private readonly isAutosomal: (locus: string) => boolean,
  ) {
    this.plain = new PlainSamples(reference, isAutosomal, (number) => read.calls.judgement(number));
    this.order = sampleOrder(read.drafts.all(), reference.registry);
    this.plates = new Plates(read.drafts.all());
    this.mates = new PlateMates(isAutosomal);
    this.tally = new PlateTally(isAutosomal);
  }

  /** @param onPart is told which part of the samples is judged */
  async writeTo(staged: StagedVerdicts, onPart: (part: number) => void): Promise<void> {
    await this.writeColumns(staged);
    await staged.addFindings(this.plates.missingControls());
    let ahead = this.judgeFrom(0);
    const all = this.order.samples.length;
    for (let done = 0; done < all;) {
      const some = await ahead;
      done += some.length;
      // Profiles of the next samples are on their way while these are written.
      ahead = this.judgeFrom(done);
      ahead.catch(() => undefined);
      await this.writeSome(staged, some);
      onPart(done / all);
    }
    const { findings, changes } = this.mates.outcome(await this.identity.toldBefore(this.mates.pairs()));
    await staged.addFindings(findings);
    this.changes = changes;
  }

  /** Plates whose samples were written before something spoke against them. */
  stoppedLate(): string[] {
    return this.plates.stoppedLate();
  }

  outcome(settled: SettledSamples): JudgedBatch {
    const { accepted, rejected, skipped } = this.rows;
    const stop = this.columnStop() ?? (settled.quarantined ? settled.stop : null);
    return {
      panels: [...this.panels].filter(isNamed).sort(),
      rowsTotal: accepted + rejected + skipped,
      rowsAccepted: accepted,
      rowsRejected: rejected,
      rowsSkipped: skipped,
      samplesTotal: this.persons,
      samplesAccepted: settled.accepted,
      cells: cellReport(this.read.account, this.cells),
      failureCode: stop?.code ?? null,
      failureMessage: stop?.message ?? null,
    };
  }

  /** The next samples, with their own verdicts and what is known of their donors. */
  private async judgeFrom(from: number): Promise<SeenSample[]> {
    const turns = new TimeSlice();
    const seen: SeenSample[] = [];
    const { samples, numbers } = this.order;
    const end = this.endOfGroup(from + TOGETHER);
    for (let at = from; at < end; at++) {
      const [number, sample] = [numbers[at]!, samples[at]!];
      seen.push({ number, place: sample, ...this.see(sample) });
      if (turns.isOver()) await turns.startNext();
    }
    const assessed = await this.identity.assess(seen.map(({ own }) => own));
    return seen.map((one, index) => ({ ...one, sample: assessed[index]! }));
  }

  private async writeSome(staged: StagedVerdicts, some: readonly SeenSample[]): Promise<void> {
    const turns = new TimeSlice();
    for (const { number, place, own, sample: known, divided, calls, accepted, cells } of some) {
      const sample = this.plates.take(known);
      this.mates.add(sample, calls, sample.well);
      this.tally.add(sample, this.read.heightsOf(place));
      const peaks = sample.kind === 'sample' ? this.read.peaksOf(place) : [];
      await this.writeSample(staged, { number, sample, peaks, divided });
      this.rows.accepted += accepted;
      this.cells.used += cells;
      await this.writeCalls(staged, calls, own);
      if (this.plates.isOver(sample.plate)) await this.endPlate(staged, sample.plate);
      if (turns.isOver()) await turns.startNext();
    }
  }

  /** Nothing is kept of a plate but what is to be told of it. */
  private async endPlate(staged: StagedVerdicts, plate: string): Promise<void> {
    this.mates.endPlate(plate);
    const counts = this.tally.take(plate);
    if (counts) await staged.addPlate(plate, counts);
  }

  /** The sample by itself. */
  private see(place: number): Seen {
    const { drafts, calls } = this.read;
    const plain = this.plain.of(drafts.all()[place]!, calls.judgementsOf(place));
    if (!plain) {
      const draft = draftOf(this.read, place);
      const own = assessSample(draft, this.reference);
      return { own, sample: own, divided: this.divided(own), calls: draft.calls, accepted: 0, cells: 0 };
    }
    const { sample, divided, accepted, skipped } = plain;
    const short = { own: sample, sample, divided, accepted };
    if (skipped.length === 0) return { ...short, cells: plain.cells, calls: [] };
    const all = calls.ofSample(place);
    const told = skipped.map((at) => all[at]!);
    const cells = told.reduce((sum, { source }) => sum + source.cells, 0);
    return { ...short, cells: plain.cells - cells, calls: told };
  }

  private async writeSample(staged: StagedVerdicts, numbered: NumberedSample): Promise<void> {
    const { sample } = numbered;
    if (sample.kind === 'sample') this.persons++;
    for (const panel of sample.panel.split(' + ')) this.panels.add(panel);
    await staged.addSample(numbered);
    if (sample.findings.length > 0) await staged.addFindings(sample.findings);
  }

  /** A row for each call that says something of its own: neither accepted nor passed over with its sample. */
  private async writeCalls(
    staged: StagedVerdicts,
    calls: readonly JudgedCall[],
    sample: AssessedSample,
  ): Promise<void> {
    for (const call of calls) {
      this.rows[call.status]++;
      this.cells[call.status === 'rejected' ? 'refused' : 'used'] += call.source.cells;
      if (call.verdict !== null && call.verdict !== sample.verdict)
        await staged.addRow(call, call.position ?? 0);
    }
  }

  private async writeColumns(staged: StagedVerdicts): Promise<void> {
    for (const [index, column] of this.read.account.refused().entries()) {
      this.rows.rejected++;
      await staged.addRow(refusedColumnCall(column), index);
    }
  }

  /** Controls are not merged, and stay as they were read: some have three alleles at a locus. */
  private divided({ kind, genotypes }: AssessedSample): DividedJson {
    if (kind !== 'sample')
      return { genotypes: genotypesJson(genotypes), otherGenotypes: '{}', autosomalLoci: null };
    const divided = dividedTyping(genotypes, this.isAutosomal);
    return {
      genotypes: genotypesJson(divided.genotypes),
      otherGenotypes: genotypesJson(divided.otherGenotypes),
      autosomalLoci: divided.autosomalLoci,
    };
  }

  /** An unknown column may be a marker: its content is left out only after a decision. */
  private columnStop(): { readonly code: string; readonly message: Bilingual } | null {
    const [column] = this.read.account.refused();
    if (!column) return null;
    const verdict = columnVerdict(column);
    return { code: verdict.code, message: verdictMessage(verdict.code, verdict) };
  }

  /** The samples of a donor are judged together. */
  private endOfGroup(at: number): number {
    const { numbers } = this.order;
    let end = Math.min(at, numbers.length);
    while (end < numbers.length && numbers[end] === numbers[end - 1]) end++;
    return end;
  }
}

function isNamed(panel: string): boolean {
  return panel !== '' && panel !== UNSTATED_PANEL;
}
