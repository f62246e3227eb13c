import type { LocusDictionary } from '@homeward/str';
import { slotsOf } from '../calls/calls.js';
import { detectLayout, HEADER_BYTES, type DecimalMark, type TextLayout } from '../layout/layout.js';
import { recogniseText, type Encoding, type TextFacts } from '../table/encoding.js';
import { readRecords } from '../table/reader.js';
import type { Delimiter } from '../table/table-form.js';
import { headOf, type TableFile } from '../table/table-file.js';
import { formatOf } from './format-names.js';
import { aboveStatement, type OpenedTable, type Statement } from './opened-table.js';
import { shapedRows } from './shapes.js';

const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  '\t': 'tab',
  ',': 'comma',
  ';': 'semicolon',
  '|': 'bar',
  ' ': 'blank',
};

/**
 * Opens a delimited text.
 * @throws FileEmpty, FileNotATable, EncodingNotRecognised, HeaderNotRecognised, HeaderRepeated
 */
export async function openTextTable(
  file: TableFile,
  how: {
    readonly fileName: string;
    readonly encoding?: Encoding | undefined;
    readonly loci: LocusDictionary;
  },
): Promise<OpenedTable> {
  const facts = await recogniseText(file, how.fileName, how.encoding);
  const found = detectLayout(await headOf(file, HEADER_BYTES), facts.encoding, how.loci);
  const decimal = await decimalMark(file, found, facts);
  const text: TextLayout = { ...found, decimal: decimal ?? 'point' };
  const shaped = await shapedRows(text, () => readRecords(file, text), how);
  return {
    part: null,
    format: formatOf(text),
    statements: [...statementsOf(facts, text, decimal, how.encoding), ...shaped.statements],
    layout: shaped.layout,
    records: (onBytes, taker) =>
      shaped.records(readRecords(file, text, onBytes, shaped.byLine ? taker : null)),
  };
}

function statementsOf(
  facts: TextFacts,
  text: TextLayout,
  decimal: DecimalMark | null,
  stated: Encoding | undefined,
): Statement[] {
  return [
    { code: 'format', value: formatOf(text) },
    { code: stated === facts.encoding ? 'encoding_stated' : 'encoding', value: facts.encoding },
    ...(facts.sample !== '' && (facts.uncertain || stated === facts.encoding)
      ? [{ code: 'encoding_sample', value: facts.sample } as const]
      : []),
    { code: 'delimiter', value: DELIMITER_NAMES[text.delimiter] },
    ...(decimal === null ? [] : [{ code: 'decimal_mark', value: decimal } as const]),
    ...aboveStatement(text.above),
  ];
}

/**
 * The mark before fractions, decided once: a point if any allele has one. Null if no allele has a fraction. Only where a
 * comma stands between digits somewhere is the table read for it; cells that may hold two alleles say nothing.
 */
async function decimalMark(
  file: TableFile,
  layout: TextLayout,
  facts: TextFacts,
): Promise<DecimalMark | null> {
  const columns = slotsOf(layout).flatMap((slot) => (slot.packed ? [] : slot.columns));
  const commas = layout.delimiter === ',' ? facts.quotedCommas : facts.commas;
  if (!commas || columns.length === 0) return 'point';
  let found: DecimalMark | null = null;
  for await (const records of readRecords(file, layout))
    for (const { cells } of records)
      for (const column of columns) {
        const text = cells[column] ?? '';
        if (/\d\.\d/.test(text)) return 'point';
        if (/^\s*\d+[,，]\d+\s*$/.test(text)) found = 'comma';
      }
  return found;
}
