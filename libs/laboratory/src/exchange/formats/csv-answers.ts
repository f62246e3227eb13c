import { parse } from 'csv-parse/sync';
import { CsvError } from 'csv-parse';
import { headerKey } from '../../layout/header-key.js';
import { recogniseText, textPieces } from '../../table/encoding.js';
import { TableBroken } from '../../table/table.errors.js';
import type { TableFile } from '../../table/table-file.js';
import { AnswerHeaderRefused } from '../exchange.errors.js';
import { ANSWER_FIELDS, type AnswerField, type AnswerRecord } from './exchange-format.js';

/** Headers as offices write them; the first is the one that the documentation names. */
const HEADERS: Readonly<Record<AnswerField, readonly string[]>> = {
  identifier: ['Identifier', 'Sample Name', 'SPECIMENID', '标识', '样本标识', '交换标识'],
  result: ['Result', '结果', '比对结果'],
  reference: ['Reference', '对方编号', '编号'],
  remark: ['Remark', '备注'],
  answeredOn: ['Date', 'Answered On', '日期', '答复日期'],
};
const NEEDED: readonly AnswerField[] = ['identifier', 'result', 'answeredOn'];
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The answers of a table: one row each. A column with another header refuses the file, because nobody would read what
 * stands in it.
 * @throws AnswerHeaderRefused, TableBroken, FileEmpty, FileNotATable, EncodingNotRecognised
 */
export async function* readCsvAnswers(file: TableFile, fileName: string): AsyncGenerator<AnswerRecord> {
  const { encoding } = await recogniseText(file, fileName);
  let text = '';
  for await (const piece of textPieces(file, encoding)) text += piece.text;
  const [header, ...rows] = recordsOf(text.replace(/^\ufeff/, ''));
  if (!header) return;
  const columns = columnsOf(header.cells);
  for (const { cells, row } of rows) {
    const beyond = cells.findIndex((cell, index) => index >= header.cells.length && cell.trim() !== '');
    if (beyond >= 0) throw new TableBroken(row, `"${cells[beyond] ?? ''}" stands beyond the last column`);
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (field: AnswerField) => {
      const at = columns[field];
      return [
        field,
        { column: header.cells[at] ?? HEADERS[field][0]!, value: (cells[at] ?? '').trim() },
      ] as const;
    };
    yield { row, cells: Object.fromEntries(ANSWER_FIELDS.map(cell)) as AnswerRecord['cells'] };
  }
}

interface Row {
  readonly cells: string[];
  readonly row: number;
}

/** Rows with the number of the line on which they end. @throws TableBroken */
function recordsOf(text: string): Row[] {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = DELIMITERS.reduce((best, one) =>
    firstLine.split(one).length > firstLine.split(best).length ? one : best,
  );
  try {
    const found: unknown = parse(text, { delimiter, relax_column_count: true, info: true });
    return (found as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      row: info.lines,
    }));
  } catch (error) {
    if (error instanceof CsvError) throw new TableBroken(Number(error['lines'] ?? 1), error.message);
    throw error;
  }
}

/** Where each field stands; -1 for one that is not there. @throws AnswerHeaderRefused */
function columnsOf(header: readonly string[]): Record<AnswerField, number> {
  const fields = header.map((text): AnswerField | undefined => {
    const key = headerKey(text);
    return ANSWER_FIELDS.find((field) => HEADERS[field].some((name) => headerKey(name) === key));
  });
  const unknown = header.findIndex((text, index) => fields[index] === undefined && text.trim() !== '');
  if (unknown >= 0) throw new AnswerHeaderRefused(header[unknown] ?? '', 'unknown');
  const twice = fields.findIndex((field, index) => field !== undefined && fields.indexOf(field) !== index);
  if (twice >= 0) throw new AnswerHeaderRefused(header[twice] ?? '', 'repeated');
  const missing = NEEDED.find((field) => !fields.includes(field));
  if (missing) throw new AnswerHeaderRefused(HEADERS[missing][0]!, 'missing');
  return Object.fromEntries(ANSWER_FIELDS.map((field) => [field, fields.indexOf(field)])) as Record<
    AnswerField,
    number
  >;
}
