import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Audit, Steps } from '@homeward/audit';
import {
  newId,
  NotFound,
  pageOf,
  VersionConflict,
  wordOf,
  type Page,
  type PageRequest,
  type Tx,
} from '@homeward/platform';
import { today } from '@homeward/rules';
import { Injectable } from '@nestjs/common';
import { writtenReason } from '../four-eyes/reason.js';
import { StoredFiles } from '../import/stored-files.service.js';
import { diskFile, headOf, type TableFile } from '../table/table-file.js';
import { FileEmpty, FileNotATable } from '../table/table.errors.js';
import { checkAnswer, type AnswerProblem, type CheckedAnswer } from './answer-check.js';
import {
  answerFileViews,
  answerViews,
  insertAnswers,
  sentItems,
  type AnswerFileView,
  type AnswerView,
} from './answer.queries.js';
import { AnswerNoted, AnswersMissing, AnswersTooMany, ExchangeTakesNoAnswers } from './exchange.errors.js';
import { Exchange } from './exchange.entity.js';
import { exchangeLifecycle } from './exchange.lifecycle.js';
import { ExchangeAnswer, ExchangeAnswerFile } from './exchange-answer.entity.js';
import type { AnswerRecord } from './formats/exchange-format.js';
import { formatOfAnswers } from './formats/registry.js';

/** As many as a request has profiles. */
const MOST_ANSWERS = 50_000;
/** Bytes that show what a file is. */
const HEAD_BYTES = 512;
/** Refused rows that are listed; all are counted. */
const MOST_PROBLEMS = 500;
const LONGEST_NAME = 200;

/** A file of answers that was read, ready to be stored. */
export interface ReadAnswers {
  readonly fileName: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly records: readonly AnswerRecord[];
}

/** What became of a file of answers. */
export interface TakenAnswers {
  readonly file: AnswerFileView;
  /** The same content was taken before; nothing was stored now. */
  readonly again: boolean;
}

/** What recipients say of the profiles that they received. */
@Injectable()
export class ExchangeAnswers {
  constructor(
    private readonly steps: Steps,
    private readonly audit: Audit,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Reads a file of answers and keeps its content, outside of transactions.
   * @throws AnswersMissing, AnswersTooMany, and what the format of the file throws
   */
  async read(upload: { readonly fileName: string; readonly path: string }): Promise<ReadAnswers> {
    const fileName = basename(upload.fileName.replaceAll('\\', '/')).slice(-LONGEST_NAME);
    const file = await diskFile(upload.path);
    if (file.size === 0) throw new FileEmpty(fileName);
    const head = (await headOf(file, HEAD_BYTES)).toString('latin1').replace(/^(?:ï»¿|ÿþ|þÿ)/, '');
    const format = formatOfAnswers(head.replaceAll('\0', ''));
    if (!format) throw new FileNotATable(fileName, 'binary');
    const records: AnswerRecord[] = [];
    for await (const record of format.readAnswers(file, fileName)) {
      if (records.length >= MOST_ANSWERS) throw new AnswersTooMany(MOST_ANSWERS);
      records.push(record);
    }
    if (records.length === 0) throw new AnswersMissing(fileName);
    const sha256 = await hashOf(file);
    return { fileName, sha256, fileId: await this.files.store(file, sha256), records };
  }

  /**
   * Takes the answers to a request that was delivered: each row is stored or refused with its cell, and both are kept
   * with the file. The same file, and the same answer again, store nothing.
   * @throws NotFound, ExchangeTakesNoAnswers
   */
  async take(tx: Tx, exchangeId: string, read: ReadAnswers): Promise<TakenAnswers> {
    const row = await this.steps.lock(tx, exchangeLifecycle, exchangeId);
    if (row.status !== 'delivered')
      throw new ExchangeTakesNoAnswers(row.number, wordOf('exchange state', row.status));
    const { sha256, fileId, fileName } = read;
    const known = await tx.em.findOneBy(ExchangeAnswerFile, { exchangeId, sha256 });
    if (known) return { file: await this.fileView(tx, exchangeId, known.id), again: true };
    const items = await sentItems(tx.em, exchangeId);
    const problems: AnswerProblem[] = [];
    const good: CheckedAnswer[] = [];
    const day = today();
    for (const record of read.records) {
      const checked = checkAnswer(record, items, day);
      if ('why' in checked) problems.push(checked);
      else good.push(checked);
    }
    const id = newId();
    const counts = { accepted: 0, repeated: 0, refused: problems.length };
    await tx.em.insert(ExchangeAnswerFile, {
      ...{ id, exchangeId, fileId, sha256, fileName, ...counts },
      ...{ problems: problems.slice(0, MOST_PROBLEMS), uploadedBy: tx.actor.accountId! },
    });
    const accepted = await insertAnswers(tx.em, { exchangeId, answerFileId: id }, good, items);
    const repeated = good.length - accepted;
    await tx.em.update(ExchangeAnswerFile, { id }, { accepted, repeated });
    await this.audit.record(tx, {
      action: 'exchange.answered',
      subjectType: 'exchange',
      subjectId: exchangeId,
      data: { number: row.number, sha256, accepted, repeated, refused: problems.length },
    });
    return { file: await this.fileView(tx, exchangeId, id), again: false };
  }

  /** Files of answers to a request, the newest first. @throws NotFound */
  async filesOf(tx: Tx, exchangeId: string): Promise<AnswerFileView[]> {
    await requireExchange(tx, exchangeId);
    return answerFileViews(tx.em, exchangeId);
  }

  /** Answers to a request, the newest first. @throws NotFound */
  async list(
    tx: Tx,
    exchangeId: string,
    filter: PageRequest & { readonly waiting?: boolean | undefined },
  ): Promise<Page<AnswerView>> {
    await requireExchange(tx, exchangeId);
    return pageOf(await answerViews(tx.em, exchangeId, filter), filter);
  }

  /**
   * Records what was done about a possible match or a match.
   * @throws NotFound, VersionConflict, AnswerNoted, ReasonMissing
   */
  async note(
    tx: Tx,
    id: string,
    input: { readonly note: string; readonly version: number },
  ): Promise<AnswerView> {
    const note = writtenReason(input.note);
    const answer = await tx.em.findOne(ExchangeAnswer, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!answer) throw new NotFound('exchange answer', id);
    if (answer.version !== input.version)
      throw new VersionConflict('exchange answer', input.version, answer.version);
    const [view] = await answerViews(tx.em, answer.exchangeId, { id });
    if (answer.notedAt !== null || answer.result === 'no_match')
      throw new AnswerNoted(view?.identifier ?? id);
    const noted = { note, notedBy: tx.actor.accountId, notedAt: new Date(), version: answer.version + 1 };
    await tx.em.update(ExchangeAnswer, { id }, noted);
    await this.audit.record(tx, {
      action: 'exchange.answer_noted',
      subjectType: 'exchange',
      subjectId: answer.exchangeId,
      data: { answerId: id, identifier: view?.identifier, result: answer.result, note },
    });
    const [after] = await answerViews(tx.em, answer.exchangeId, { id });
    return after!;
  }

  private async fileView(tx: Tx, exchangeId: string, id: string): Promise<AnswerFileView> {
    const found = (await answerFileViews(tx.em, exchangeId)).find((file) => file.id === id);
    if (!found) throw new NotFound('exchange answer', id);
    return found;
  }
}

async function requireExchange(tx: Tx, id: string): Promise<void> {
  if (!(await tx.em.existsBy(Exchange, { id }))) throw new NotFound('exchange', id);
}

async function hashOf(file: TableFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of file.pieces()) hash.update(piece);
  return hash.digest('hex');
}
