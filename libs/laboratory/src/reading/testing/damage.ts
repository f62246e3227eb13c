import fc from 'fast-check';
import { MARKERS, type Grid } from './layouts.js';

export const UNKNOWN: readonly string[] = [
  'NA',
  '-',
  '--',
  '0',
  '*',
  'F',
  'ND',
  '.',
  '无',
  '?',
  'OL',
  'N/A',
  'NR',
  '—',
  'x',
  '15/NA',
  '15/-',
  '15/',
];
/** What happens to one cell of a grid. */
export const damage = fc.record({
  row: fc.nat(),
  column: fc.nat(),
  how: fc.constantFrom(
    'unknown',
    'pair',
    'comma',
    'date',
    'empty',
    'misspelt',
    'removed',
    'shifted',
    'unnamed',
  ),
  unknown: fc.constantFrom(...UNKNOWN),
});

export interface Damage {
  readonly row: number;
  readonly column: number;
  readonly how: string;
  readonly unknown: string;
}

/** Whether emptying this cell says something that is true of another genotype: no second allele, no result. */
function saysSomething(grid: Grid, row: number, column: number): boolean {
  return row > 0 && column > 0 && !/^(?:Marker|Locus|Sample.*)$/.test(grid[0]![column]!);
}

/** Whether one cell holds both alleles. */
const isPacked = ([head = []]: Grid) => head.includes('Genotype') || head[1] === MARKERS[0];

/** @param keepsEnd empty cells at the end of a row stand in the file: in text, and not in a workbook */
export function damaged(
  grid: Grid,
  { row, column, how, unknown }: Damage,
  headless = false,
  keepsEnd = false,
): Grid {
  const copy = grid.map((cells) => [...cells]);
  const r = row % copy.length;
  const c = column % copy[0]!.length;
  const before = copy[r]![c]!;
  const set = (text: string) => {
    // A name or marker that becomes another one, and an empty allele cell, are what they say.
    const says = headless ? c > 1 : saysSomething(grid, r, c);
    if (!(text === '' && says)) copy[r]![c] = text;
    return copy;
  };
  const put = (at: number, text: string) => {
    copy[at]![c] = text;
    return copy;
  };
  switch (how) {
    case 'unknown':
      return set(r === 0 && !headless ? `${before} ${unknown}` : unknown);
    case 'pair':
      // `5` that becomes `5,17` where a cell holds a pair, and a third copy of DYS385, are what they say.
      if (isPacked(grid) && (/^[\d.]+$/.test(before) || copy[r]!.concat(grid[0]![c]!).includes('DYS385')))
        return copy;
      return set(`${before},${copy[r]![c + 1] ?? '16'}`);
    case 'comma':
      return set(before.includes('.') ? before.replace('.', ',') : `${before},00`);
    case 'date':
      return set('3. Sept.');
    case 'empty':
      return set('');
    case 'misspelt':
      return put(0, `${copy[0]![c]!} x`);
    case 'unnamed':
      return headless ? set('') : put(0, '');
    case 'removed':
      return copy.map((cells) => cells.filter((_, index) => index !== c));
    default:
      // A workbook has no empty cells at the end of a row: `movedUnseen` says where nothing shows that it moved.
      if (r > 0 && copy.length > 2 && (keepsEnd || copy[r]!.at(-1) !== '')) copy[r]!.splice(c, 0, '');
      return copy;
  }
}

/**
 * Whether nothing in a workbook can show that a cell was inserted here: the last cell was empty, and the moved row is one
 * that a laboratory could have written. The cell makes a homozygote, and all pairs behind it rise.
 */
export function movedUnseen(header: readonly string[], cells: readonly string[], at: number): boolean {
  if (cells.at(-1) !== '' || header.includes('Marker')) return false;
  const moved = [...cells.slice(0, at), '', ...cells.slice(at, -1)];
  const pairs = Array.from({ length: (moved.length - 1) / 2 }, (_, pair) =>
    moved.slice(1 + 2 * pair, 3 + 2 * pair),
  );
  const firstMissing = pairs.some(([first, second]) => first === '' && second !== '');
  const falling = pairs.some(([first, second]) => second !== '' && Number(first) > Number(second));
  return at > 0 && !firstMissing && !falling;
}
