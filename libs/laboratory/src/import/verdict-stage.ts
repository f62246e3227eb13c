import { Db, systemActor, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { AssessedSample } from '../samples/assess.js';
import type { Finding } from '../samples/findings.js';
import type { JudgedCall } from '../verdict/judged-call.js';
import { copyRows } from './copy.js';
import { dropOpenFindings, putFindings, settleSamples, type SettledSamples } from './finding.queries.js';
import type { ImportBatch } from './import-batch.entity.js';
import { ROW_COLUMNS, SAMPLE_COLUMNS, sampleCopyRows } from './parsed-batch.js';
import { callCopyRows } from './call-copy-rows.js';
import {
  deleteRowsAfter,
  deleteSomeFindings,
  deleteSomeSamples,
  hideVerdicts,
  holdAttempt,
  holdUnseen,
} from './staging.queries.js';

/** How many are written or deleted in one transaction. */
export interface Pieces {
  readonly rows: number;
  readonly samples: number;
  readonly findings: number;
}

/** Some tenths of a second of work. */
const PIECES: Pieces = { rows: 10_000, samples: 1_000, findings: 1_000 };

/** The result of the validation of a file. */
export interface Verdicts {
  readonly calls: readonly JudgedCall[];
  readonly samples: readonly AssessedSample[];
  readonly findings: readonly Finding[];
}

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
   * Replaces what earlier attempts left. The caller publishes it afterwards.
   * @param goOn asked between two transactions; throws when the work was cancelled
   * @throws AttemptOver
   */
  async write(batch: ImportBatch, verdicts: Verdicts, goOn: () => Promise<void>): Promise<SettledSamples> {
    const { id } = batch;
    const piece: Piece = async (work) => {
      await goOn();
      return this.runPiece(batch, work);
    };
    await piece((tx) => hideVerdicts(tx.em, id));
    await this.clear(id, piece);
    for (const lines of inPieces(callCopyRows(id, verdicts.calls), this.pieces.rows))
      await piece((tx) => copyRows(tx.em, 'import_row', ROW_COLUMNS, lines));
    for (const lines of inPieces(sampleCopyRows(id, verdicts.samples), this.pieces.samples))
      await piece((tx) => copyRows(tx.em, 'import_sample', SAMPLE_COLUMNS, lines));
    await piece((tx) => dropOpenFindings(tx.em, id));
    for (const findings of inPieces(verdicts.findings, this.pieces.findings))
      await piece((tx) => putFindings(tx.em, id, findings));
    return piece((tx) => settleSamples(tx.em, id));
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
    for (let last: { row: number; position: number } | null = { row: 0, position: -1 }; last;) {
      const after: { row: number; position: number } = last;
      last = await piece((tx) => deleteRowsAfter(tx.em, batchId, after, this.pieces.rows));
    }
    while ((await piece((tx) => deleteSomeSamples(tx.em, batchId, this.pieces.samples))) > 0);
  }
}

function* inPieces<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let piece: T[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
