import type { LocusDictionary } from '@homeward/str';
import { slotsOf } from '../calls/calls.js';
import {
  detectLayout,
  HEADER_BYTES,
  type DecimalMark,
  type Layout,
  type TextLayout,
} from '../layout/layout.js';
import { recogniseText, type Encoding, type TextFacts } from '../table/encoding.js';
import { readRecords } from '../table/reader.js';
import type { Delimiter } from '../table/table-form.js';
import { headOf, type TableFile } from '../table/table-file.js';
import type { OpenedTable, Statement } from './opened-table.js';

const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  '\t': 'tab',
  ',': 'comma',
  ';': 'semicolon',
  '|': 'bar',
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
  const layout: Layout = { ...found, decimal: decimal ?? 'point' };
  return {
    part: null,
    format: layout.columns.kind,
    statements: statementsOf(facts, found, decimal, how.encoding),
    layout,
    records: (onBytes) => readRecords(file, layout, onBytes),
  };
}

function statementsOf(
  facts: TextFacts,
  { columns, delimiter, above }: TextLayout,
  decimal: DecimalMark | null,
  stated: Encoding | undefined,
): Statement[] {
  return [
    { code: 'format', value: columns.kind },
    { code: stated === facts.encoding ? 'encoding_stated' : 'encoding', value: facts.encoding },
    ...(facts.sample !== '' && (facts.uncertain || stated === facts.encoding)
      ? [{ code: 'encoding_sample', value: facts.sample } as const]
      : []),
    { code: 'delimiter', value: DELIMITER_NAMES[delimiter] },
    ...(decimal === null ? [] : [{ code: 'decimal_mark', value: decimal } as const]),
    ...(above.length === 0
      ? []
      : [{ code: 'lines_above', value: String(above.length), detail: above.join(' / ') } as const]),
  ];
}

/**
 * The mark before fractions, decided once: a point if any allele has one. Null if no allele has a fraction. Only where a
 * comma stands between digits somewhere is the table read for it; cells that may hold two alleles say nothing.
 */
async function decimalMark(
  file: TableFile,
  layout: TextLayout,
  { commas }: TextFacts,
): Promise<DecimalMark | null> {
  const columns = slotsOf(layout).flatMap((slot) => (slot.packed ? [] : slot.columns));
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
