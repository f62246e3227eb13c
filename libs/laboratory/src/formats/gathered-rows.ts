import type { LocusDictionary } from '@homeward/str';
import type { Layout } from '../layout/layout.js';
import type { LongColumns } from '../layout/long-layout.js';
import { namingColumns } from '../layout/other-columns.js';
import { UNNAMED_ALLELE, type TableRecord } from '../table/table-form.js';

/** Alleles of one call; further ones are refused as surplus cells of the record. */
const MOST_ALLELES = 12;

/**
 * The layout of records into which rows with one allele each are gathered: further allele columns follow the header.
 * @param whole all rows are where they belong; else a single allele may have lost the other
 */
export function gatheredLayout(layout: Layout, columns: LongColumns, whole: boolean): Layout {
  const { header } = layout;
  const virtual = columns.samples[0].column >= header.length ? ['Sample File'] : [];
  const [allele = 0] = columns.alleles;
  const from = header.length + virtual.length;
  const further = Array.from({ length: MOST_ALLELES - 1 }, (_, index) => from + index);
  return {
    ...layout,
    header: [...header, ...virtual, ...further.map((_, index) => `${header[allele] ?? ''} (${index + 2})`)],
    columns: {
      ...columns,
      alleles: [allele, ...further],
      heights: [null, ...further.map(() => null)],
      partial: !whole,
    },
  };
}

/**
 * Gathers rows with one allele each into a record for each sample and marker. Rows of one call stand together; if they
 * do not, they become two calls, which contradict each other.
 * @param sampleName the name of the file, where the rows name no sample
 */
export async function* gatheredRows(
  rows: AsyncIterable<readonly TableRecord[]>,
  { header, columns }: Layout,
  sampleName: string,
): AsyncGenerator<TableRecord[]> {
  const gatherer = new Gatherer(columns as LongColumns, namingColumns(columns), header.length, sampleName);
  for await (const records of rows) {
    for (const record of records) gatherer.add(record);
    yield gatherer.taken();
  }
  gatherer.flush();
  yield gatherer.taken();
}

class Gatherer {
  private found: TableRecord[] = [];
  private group: TableRecord[] = [];
  private key = '';
  private readonly allele: number;
  private readonly virtual: readonly number[];

  constructor(
    columns: LongColumns,
    private readonly naming: readonly number[],
    /** Columns of the file. */
    private readonly width: number,
    private readonly sampleName: string,
  ) {
    this.allele = columns.alleles[0] ?? 0;
    this.virtual = columns.samples[0].column >= width ? [width] : [];
  }

  add(record: TableRecord): void {
    if (record.note === true) {
      this.flush();
      this.found.push(record);
      return;
    }
    const key = this.naming.map((column) => (record.cells[column] ?? '').trim()).join('\0');
    if (key !== this.key) this.flush();
    this.key = key;
    this.group.push(record);
  }

  flush(): void {
    const [first, ...others] = this.group;
    this.group = [];
    if (!first) return;
    const own = Array.from({ length: this.width }, (_, column) => first.cells[column] ?? '');
    const alleles = others.map(({ cells }) => cells[this.allele] ?? '');
    const unnamed: number[] = [];
    // A row without an allele beside others says that there is one more.
    if (others.length > 0)
      [own[this.allele] ?? '', ...alleles].forEach((text, index) => {
        if (text.trim() !== '') return;
        if (index === 0) own[this.allele] = UNNAMED_ALLELE;
        else alleles[index - 1] = UNNAMED_ALLELE;
        unnamed.push(index === 0 ? this.allele : this.width + this.virtual.length + index - 1);
      });
    const surplus = [first, ...others].flatMap(({ cells }) => cells.slice(this.width));
    while (alleles.length < MOST_ALLELES - 1 && surplus.some((cell) => cell.trim() !== '')) alleles.push('');
    this.found.push({
      ...first,
      cells: [...own, ...this.virtual.map(() => this.sampleName), ...alleles, ...surplus],
      borrowed: [...this.virtual, ...unnamed],
      gathered: others.map((row) => ({
        ...row,
        cells: row.cells.slice(0, this.width).with(this.allele, ''),
      })),
    });
  }

  taken(): TableRecord[] {
    const records = this.found;
    this.found = [];
    return records;
  }
}

/**
 * Whether no row can have been lost to another sample or marker: rows of a sample and of a marker stand together, each
 * marker is a locus, all samples have the same markers, and no row has cells too many. Only then is a single allele a
 * homozygote.
 */
export async function rowsAreWhole(
  rows: AsyncIterable<readonly TableRecord[]>,
  layout: Layout,
  loci: LocusDictionary,
): Promise<boolean> {
  const { header, columns } = layout;
  const { marker } = columns as LongColumns;
  const names = namingColumns(columns).filter((column) => column !== marker && column < header.length);
  const samples = new Set<string>();
  let markers: string[] = [];
  let first: string | null = null;
  let current: string | null = null;
  const isAsFirst = () => (first ??= markers.join('\0')) === markers.join('\0');
  for await (const records of rows)
    for (const { cells, note } of records) {
      if (note === true) continue;
      if (cells.slice(header.length).some((cell) => cell.trim() !== '')) return false;
      const label = (cells[marker] ?? '').trim();
      const sample = names.map((column) => (cells[column] ?? '').trim()).join('\0');
      if (loci.find(label) === undefined && loci.findCopy(label) === undefined) return false;
      if (sample !== current) {
        if (samples.has(sample) || (current !== null && !isAsFirst())) return false;
        samples.add(sample);
        current = sample;
        markers = [];
      }
      if (markers.at(-1) === label) continue;
      if (markers.includes(label)) return false;
      markers.push(label);
    }
  return isAsFirst();
}
