import type { Bilingual } from '@homeward/platform/pure';
import { ANSWER_RESULTS, type AnswerResult } from './exchange.kinds.js';
import type { AnswerCell, AnswerRecord } from './formats/exchange-format.js';

/** A row that was refused, with the cell. */
export interface AnswerProblem {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly why: Bilingual;
}

export interface CheckedAnswer {
  readonly row: number;
  readonly identifier: string;
  readonly result: AnswerResult;
  readonly reference: string;
  readonly remark: string;
  readonly answeredOn: string;
}

/** As offices write results. */
const RESULTS: Readonly<Record<AnswerResult, readonly string[]>> = {
  no_match: ['no match', 'no', 'negative', '未比中', '无匹配', '未命中'],
  possible_match: ['possible match', 'possible', 'candidate', '疑似比中', '可能匹配', '疑似'],
  match: ['match', 'hit', 'positive', '比中', '匹配', '命中'],
};
const LONGEST_REFERENCE = 100;
const LONGEST_REMARK = 500;
const FIRST_DAY = '2000-01-01';

/** Wider spellings are one: full width, case, `no_match`, `No-Match`. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/** An answer that can be taken, or what is wrong with its first bad cell. @param today `YYYY-MM-DD` */
export function checkAnswer(
  { row, cells }: AnswerRecord,
  sent: { has(identifier: string): boolean },
  today: string,
): CheckedAnswer | AnswerProblem {
  const refuse = ({ column, value }: AnswerCell, zh: string, en: string): AnswerProblem => ({
    ...{ row, column, value: value.slice(0, 200), why: { zh, en } },
  });
  const identifier = plain(cells.identifier.value).toUpperCase();
  if (identifier === '') return refuse(cells.identifier, '缺少标识', 'the identifier is missing');
  if (!sent.has(identifier))
    return refuse(cells.identifier, '本次外送中没有此标识', 'nothing was sent under this identifier');
  const said = plain(cells.result.value);
  const result = ANSWER_RESULTS.find((one) => RESULTS[one].includes(said));
  if (!result)
    return refuse(
      cells.result,
      '结果应为：未比中、疑似比中、比中',
      'a result is "no match", "possible match" or "match"',
    );
  if (cells.reference.value.length > LONGEST_REFERENCE)
    return refuse(
      cells.reference,
      `超过 ${LONGEST_REFERENCE} 个字符`,
      `longer than ${LONGEST_REFERENCE} characters`,
    );
  if (cells.remark.value.length > LONGEST_REMARK)
    return refuse(cells.remark, `超过 ${LONGEST_REMARK} 个字符`, `longer than ${LONGEST_REMARK} characters`);
  const answeredOn = dayOf(cells.answeredOn.value);
  if (answeredOn === null || answeredOn < FIRST_DAY || answeredOn > today)
    return refuse(
      cells.answeredOn,
      `日期应为 YYYY-MM-DD，不早于 ${FIRST_DAY}，不晚于今天`,
      `a date is YYYY-MM-DD, not before ${FIRST_DAY} and not after today`,
    );
  const { reference, remark } = cells;
  return { row, identifier, result, reference: reference.value, remark: remark.value, answeredOn };
}

/** `2026-01-05` and `2026/1/5`, with or without a time behind it; a day that the calendar has. */
function dayOf(text: string): string | null {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
