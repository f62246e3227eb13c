import type { Layout } from '../layout/layout.js';
import type { LongColumns } from '../layout/long-layout.js';
import type { TableRecord } from '../table/table-form.js';
import { recordLayout } from './record-layout.js';

/** The layout of the records that a table with a column for each person is read into. */
export function transposedLayoutOfRecords({ encoding, delimiter, decimal, header, others }: Layout): Layout {
  const names = others.map((other) => other.header || `#${String(other.column + 1)}`);
  const layout = recordLayout({
    sample: 'Person',
    marker: header[0] ?? 'Locus',
    others: names,
    alleles: ['Genotype'],
    packed: true,
  });
  return {
    ...layout,
    encoding,
    delimiter,
    decimal,
    others: layout.others.map((other, index) => ({
      ...other,
      header: others[index]?.header ?? '',
      fate: others[index]?.fate ?? 'unknown',
    })),
  };
}

/** A record for each person of a row. The locus and what else the row holds are counted with the first. */
export async function* transposedRows(
  rows: AsyncIterable<readonly TableRecord[]>,
  { header, columns, others }: Layout,
): AsyncGenerator<TableRecord[]> {
  const { alleles } = columns as LongColumns;
  const shared = [1, ...others.map((_, index) => index + 2)];
  for await (const records of rows)
    yield records.flatMap((row): TableRecord[] => {
      if (row.note === true) return [row];
      const surplus = row.cells.slice(header.length);
      const moved = row.ragged === true || surplus.some((cell) => cell.trim() !== '');
      return alleles.map((column, index) => ({
        rowNumber: row.rowNumber,
        place: index,
        cells: [
          (header[column] ?? '').trim(),
          row.cells[0] ?? '',
          ...others.map((other) => row.cells[other.column] ?? ''),
          row.cells[column] ?? '',
          // Counted once; it refuses the calls of all persons.
          ...(index === 0 ? surplus : surplus.map(() => '')),
        ],
        borrowed: index === 0 ? [0] : [0, ...shared],
        ...(moved && { ragged: true }),
      }));
    });
}
