import { Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { Finding } from '../samples/findings.js';
import type { JudgedCall } from '../verdict/judged-call.js';
import { CallCopyRows } from './call-copy-rows.js';
import { copyRows } from './copy.js';
import type { LateChange } from '../samples/plate-mates.js';
import { changeSamples, dropOpenFindings, holdSomeOfPlates, putFindings } from './finding.queries.js';
import type { ImportBatch } from './import-batch.entity.js';
import { ROW_COLUMNS, SAMPLE_COLUMNS, sampleCopyRow, type NumberedSample } from './parsed-batch.js';
import type { PlateCounts } from '../samples/plate-counts.js';
import { dropPlateCounts, putPlateCounts } from './plate-counts.queries.js';
import { settledSamples, settleSome, type SamplePlace, type SettledSamples } from './settlement.queries.js';
import {
  deleteRowsAfter,
  deleteSomeFindings,
  deleteSomeSamples,
  hideVerdicts,
  holdAttempt,
  holdUnseen,
  type RowPlace,
} from './staging.queries.js';

/** How many are written or deleted in one transaction. */
export interface Pieces {
  readonly rows: number;
  readonly samples: number;
  readonly findings: number;
}

/** Some tenths of a second of work. */
const PIECES: Pieces = { rows: 10_000, samples: 1_000, findings: 1_000 };

/** Plates whose counts are written in one transaction: some hundred kilobytes. */
const PLATES = 50;

/** Does a part of the work in its own transaction. */
type Piece = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Another validation took the batch over, or it was rejected: nothing more is written by this one. */
export class AttemptOver extends Error {}

/**
 * Writes rows, samples and findings of a batch in many short transactions.
 *
 * What holds: as long as `verdicts_hidden` is set, no list, count or export shows any of them; it is set before the
 * first row is touched and taken away in the transaction that gives the batch its next state. So a batch shows all its
 * verdicts or none, wherever the work is killed. Each transaction holds the batch `FOR SHARE` and checks the number of
 * the attempt: a validation that was taken over, or whose batch was rejected, cannot write between the rows of another.
 * No transaction holds a lock while a file is read or judged, so change feed and sealing never wait for an import.
 */
@Injectable()
export class VerdictStage {
  /** Tests write smaller ones. */
  pieces = PIECES;

  constructor(private readonly db: Db) {}

  /**
   * Replaces what earlier attempts left: hides it, and deletes it.
   * @param goOn asked between two transactions; throws when the work was cancelled
   * @throws AttemptOver
   */
  async begin(batch: ImportBatch, goOn: () => Promise<void>): Promise<StagedVerdicts> {
    const piece: Piece = async (work) => {
      await goOn();
      return this.runPiece(batch, work);
    };
    await piece((tx) => hideVerdicts(tx.em, batch.id));
    await this.clear(batch.id, piece);
    await piece((tx) => dropOpenFindings(tx.em, batch.id));
    await piece((tx) => dropPlateCounts(tx.em, batch.id));
    return new StagedVerdicts(batch.id, this.pieces, piece);
  }

  /**
   * Deletes what a validation left that was stopped for good. Nobody sees it, before or after. A batch that shows its
   * verdicts, or that may still be validated, stays as it is: each piece asks.
   */
  async discard(batchId: string): Promise<void> {
    const piece: Piece = (work) =>
      this.db.run(systemActor, async (tx) => {
        if (!(await holdUnseen(tx.em, batchId))) throw new AttemptOver();
        return work(tx);
      });
    try {
      await this.clear(batchId, piece);
      await piece((tx) => dropPlateCounts(tx.em, batchId));
      while ((await piece((tx) => deleteSomeFindings(tx.em, batchId, this.pieces.findings))) > 0);
    } catch (error) {
      if (!(error instanceof AttemptOver)) throw error;
    }
  }

  private runPiece<T>(batch: ImportBatch, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.run(systemActor, async (tx) => {
      if (!(await holdAttempt(tx.em, batch))) throw new AttemptOver();
      return work(tx);
    });
  }

  private async clear(batchId: string, piece: Piece): Promise<void> {
    for (let last: RowPlace | null = { part: 0, row: 0, position: -1 }; last;) {
      const after: RowPlace = last;
      last = await piece((tx) => deleteRowsAfter(tx.em, batchId, after, this.pieces.rows));
    }
    while ((await piece((tx) => deleteSomeSamples(tx.em, batchId, this.pieces.samples))) > 0);
  }
}

/**
 * Writes the verdicts of one attempt as they come. While one piece is on its way to the database the next is made: a
 * failure is told by the call after it.
 */
export class StagedVerdicts {
  private rows: string[] = [];
  private samples: string[] = [];
  private findings: Finding[] = [];
  private plates: (readonly [plate: string, counts: PlateCounts])[] = [];
  private readonly lines: CallCopyRows;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly batchId: string,
    private readonly pieces: Pieces,
    private readonly piece: Piece,
  ) {
    this.lines = new CallCopyRows(batchId);
  }

  /** @throws AttemptOver */
  async addSample(sample: NumberedSample): Promise<void> {
    this.samples.push(sampleCopyRow(this.batchId, sample));
    if (this.samples.length >= this.pieces.samples) await this.sendSamples();
  }

  /** @param position place of the marker within a row of a wide table @throws AttemptOver */
  async addRow(call: JudgedCall, position: number): Promise<void> {
    this.rows.push(this.lines.line(call, position));
    if (this.rows.length >= this.pieces.rows) await this.sendRows();
  }

  /** @throws AttemptOver */
  async addFindings(findings: readonly Finding[]): Promise<void> {
    this.findings.push(...findings);
    if (this.findings.length >= this.pieces.findings) await this.sendFindings();
  }

  /** @param counts of a plate of which all samples are judged @throws AttemptOver */
  async addPlate(plate: string, counts: PlateCounts): Promise<void> {
    this.plates.push([plate, counts]);
    if (this.plates.length >= PLATES) await this.sendPlates();
  }

  /**
   * Writes what is left, and settles what is held and what is not.
   * @param stoppedLate plates whose samples wait after all
   * @param changes of samples that were written already
   * @throws AttemptOver
   */
  async finish(stoppedLate: readonly string[], changes: readonly LateChange[]): Promise<SettledSamples> {
    await this.sendRows();
    await this.sendSamples();
    while (this.findings.length > 0) await this.sendFindings();
    await this.sendPlates();
    await this.running;
    const { batchId, pieces } = this;
    if (stoppedLate.length > 0)
      while ((await this.piece((tx) => holdSomeOfPlates(tx.em, batchId, stoppedLate, pieces.samples))) > 0);
    for (let from = 0; from < changes.length; from += pieces.samples)
      await this.piece((tx) => changeSamples(tx.em, batchId, changes.slice(from, from + pieces.samples)));
    let after: SamplePlace | null = null;
    do {
      const from: SamplePlace | null = after;
      after = await this.piece((tx) => settleSome(tx.em, batchId, { after: from, limit: pieces.samples }));
    } while (after !== null);
    return this.piece((tx) => settledSamples(tx.em, batchId));
  }

  private sendRows(): Promise<void> {
    const lines = this.rows;
    this.rows = [];
    return this.send(lines, (tx) => copyRows(tx.em, 'import_row', ROW_COLUMNS, lines));
  }

  private sendSamples(): Promise<void> {
    const lines = this.samples;
    this.samples = [];
    return this.send(lines, (tx) => copyRows(tx.em, 'import_sample', SAMPLE_COLUMNS, lines));
  }

  private sendFindings(): Promise<void> {
    const findings = this.findings.splice(0, this.pieces.findings);
    return this.send(findings, (tx) => putFindings(tx.em, this.batchId, findings));
  }

  private sendPlates(): Promise<void> {
    const plates = this.plates;
    this.plates = [];
    return this.send(plates, (tx) => putPlateCounts(tx.em, this.batchId, plates));
  }

  private async send(items: readonly unknown[], work: (tx: Tx) => Promise<unknown>): Promise<void> {
    if (items.length === 0) return;
    await this.running;
    this.running = this.piece(work);
    // Its failure is told by whoever waits for it next.
    this.running.catch(() => undefined);
  }
}
