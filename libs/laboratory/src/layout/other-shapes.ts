import { isBarcode } from '@homeward/rules';
import type { LocusDictionary } from '@homeward/str';
import { headerKey } from './header-key.js';
import { MARKER, type LongColumns } from './long-layout.js';
import { isNotNeeded } from './not-needed.js';
import type { OtherColumn } from './other-columns.js';

/** Persons of a case as paternity reports head their columns. */
const ROLES: ReadonlySet<string> = new Set(
  (
    'mother child father son daughter allegedfather allegedmother af am tf grandfather grandmother sibling brother sister ' +
    '母亲 孩子 父亲 母 子 父 儿子 女儿 小孩 被检父 被检母 被检验父 被检验母 被检男子 被检女子 争议父 争议母 可疑父 可疑母 祖父 祖母 外祖父 外祖母 兄 弟 姐 妹'
  ).split(' '),
);
const ALLELE = /^(?:\d{1,2}(?:\.\d)?|[XY])$/i;
const BARE_HEADER = ['Person', 'Marker', 'Allele 1', 'Allele 2'];

type Columns = { readonly columns: LongColumns; readonly others: readonly OtherColumn[] };

const PACKED: Omit<LongColumns, 'samples' | 'marker' | 'alleles' | 'heights'> = {
  kind: 'long',
  panel: null,
  sampleType: null,
  plates: [],
  packed: true,
  partial: false,
};

/**
 * A row for each locus and a column for each person: `locus, mother, child, father`. The names of the persons are their
 * roles, or barcodes. The columns of the persons are those of the alleles.
 */
export function transposedLayout(header: readonly string[], loci: LocusDictionary): Columns | null {
  if (!MARKER.includes(headerKey(header[0] ?? ''))) return null;
  const persons: number[] = [];
  const others: OtherColumn[] = [];
  for (const [column, text] of header.entries()) {
    const name = text.trim();
    if (column === 0) continue;
    if (isPerson(name)) persons.push(column);
    else if (name === '') others.push({ column, header: name, fate: 'unnamed' });
    else if (isNotNeeded(name, loci)) others.push({ column, header: name, fate: 'not_needed' });
    else return null;
  }
  const names = new Set(persons.map((column) => headerKey(header[column] ?? '')));
  if (persons.length === 0 || names.size < persons.length) return null;
  const columns: LongColumns = {
    ...PACKED,
    samples: [{ column: header.length, isFile: false }],
    marker: 0,
    alleles: persons,
    heights: persons.map(() => null),
  };
  return { columns, others };
}

function isPerson(name: string): boolean {
  return ROLES.has(headerKey(name)) || isBarcode(name.normalize('NFKC').toUpperCase());
}

/** A table without a header: person, marker and two alleles, as Familias takes it. Null for any other first record. */
export function bareLayout(
  cells: readonly string[],
  loci: LocusDictionary,
): (Columns & { readonly header: readonly string[] }) | null {
  const filled = cells.slice(0, BARE_HEADER.length).map((cell) => cell.trim());
  const [person = '', marker = '', first = '', second = ''] = filled;
  if (cells.slice(BARE_HEADER.length).some((cell) => cell.trim() !== '')) return null;
  const isLocus = loci.find(marker) !== undefined || loci.findCopy(marker) !== undefined;
  if (person === '' || loci.find(person) !== undefined || !isLocus || !ALLELE.test(first)) return null;
  if (filled.length < BARE_HEADER.length || !(second === '' || ALLELE.test(second))) return null;
  return {
    header: BARE_HEADER,
    others: [],
    columns: {
      ...PACKED,
      packed: false,
      samples: [{ column: 0, isFile: false }],
      marker: 1,
      alleles: [2, 3],
      heights: [null, null],
    },
  };
}
