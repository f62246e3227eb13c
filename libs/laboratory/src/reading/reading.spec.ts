import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLocusDictionary, createPanels } from '@homeward/str';
import fc from 'fast-check';
import { judgeTable, type JudgedTable } from './read-table.js';
import { createSampleKinds } from '../reference/sample-kind.js';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url), 'utf8'));
const loci = createLocusDictionary(fixture('loci.json'));
const panels = createPanels(fixture('kits.json'), loci);
const kinds = createSampleKinds(fixture('sample-kinds.json'), []);

const ALLELES: Record<string, readonly string[]> = {
  D3S1358: ['14', '15', '16', '17', '18'],
  TH01: ['6', '7', '8', '9', '9.3', '10'],
  D21S11: ['28', '29', '30', '31.2', '32.2'],
  D18S51: ['12', '13', '14', '15', '20'],
  D7S820: ['8', '9', '10', '11', '12'],
  'Penta E': ['5', '7', '11', '12', '17'],
  D2S1338: ['17', '19', '20', '23', '24'],
  FGA: ['19', '21', '22', '22.2', '25'],
  SE33: ['14', '18', '20', '25.2', '28.2'],
  DYS385: ['11', '13', '14'],
};
const MARKERS = Object.keys(ALLELES);

type Genotypes = Record<string, readonly [string, string]>;
type Grid = string[][];
type Write = (names: readonly string[], people: readonly Genotypes[]) => Grid;

const sorted = (pair: readonly string[]) => [...pair].sort((a, b) => Number(a) - Number(b));
const rows = (
  names: readonly string[],
  people: readonly Genotypes[],
  row: (name: string, marker: string, pair: readonly string[]) => Grid,
) =>
  people.flatMap((person, i) => MARKERS.flatMap((marker) => row(names[i]!, marker, sorted(person[marker]!))));

/** A second allele equal to the first: written again, or left empty. */
const second = ([a = '', b = '']: readonly string[], twice: boolean) => (a === b && !twice ? '' : b);
const joined = (pair: readonly string[], by: string, twice: boolean) =>
  pair[0] === pair[1] && !twice ? pair[0]! : pair.join(by);

const long =
  (twice: boolean): Write =>
  (names, people) => [
    ['Sample Name', 'Marker', 'Allele 1', 'Allele 2'],
    ...rows(names, people, (name, marker, pair) => [[name, marker, pair[0]!, second(pair, twice)]]),
  ];
const withHeights: Write = (names, people) => [
  [
    'Sample.Name',
    'Run.Name',
    'Marker',
    'Dye',
    'Allele.1',
    'Allele.2',
    'Allele.3',
    'Height.1',
    'Height.2',
    'Height.3',
    'GQ',
  ],
  ...rows(names, people, (name, marker, pair) => {
    const b = second(pair, false) || 'NA';
    return [[name, 'R1', marker, 'B', pair[0]!, b, 'NA', '1200', b === 'NA' ? 'NA' : '1100', 'NA', '1']];
  }),
];
const packedLong =
  (by: string): Write =>
  (names, people) => [
    ['Sample', 'Locus', 'Genotype', 'Remark'],
    ...rows(names, people, (name, marker, pair) => [[name, marker, joined(pair, by, true), 'ok']]),
  ];
const copies: Write = (names, people) => [
  ['Sample Name', 'Marker', 'Allele 1', 'Allele 2'],
  ...rows(names, people, (name, marker, pair) =>
    marker === 'DYS385'
      ? [
          [name, 'DYS385b', pair[1]!, ''],
          [name, 'DYS385 a', pair[0]!, ''],
        ]
      : [[name, marker, pair[0]!, second(pair, false)]],
  ),
];
const wide =
  (head: (marker: string) => readonly string[], twice: boolean): Write =>
  (names, people) => [
    ['Sample Name', ...MARKERS.flatMap(head)],
    ...people.map((person, i) => [
      names[i]!,
      ...MARKERS.flatMap((marker) => {
        const pair = sorted(person[marker]!);
        return [pair[0]!, second(pair, twice)];
      }),
    ]),
  ];
const packedWide =
  (by: string, twice: boolean): Write =>
  (names, people) => [
    ['样本编号', ...MARKERS],
    ...people.map((person, i) => [
      names[i]!,
      ...MARKERS.map((marker) => joined(sorted(person[marker]!), by, twice)),
    ]),
  ];

const EXACT: Record<string, Write> = {
  'long, homozygotes once': long(false),
  'long, homozygotes twice': long(true),
  'long with heights, as R writes it': withHeights,
  'long with a row for each copy of DYS385': copies,
  'wide, numbered': wide((marker) => [`${marker} 1`, `${marker}_2`], false),
  'wide, letters': wide((marker) => [`${marker}_A`, `${marker}_B`], true),
  'wide, a and b': wide((marker) => [`${marker}a`, `${marker}b`], false),
  'wide, brackets': wide((marker) => [marker, `${marker}(2)`], false),
  'wide, repeated': wide((marker) => [marker, marker], true),
  'wide, from R': wide((marker) => [`${marker}.0`, `${marker}.1`], false),
  'wide, word first': wide((marker) => [`Allele 1 ${marker}`, `Allele 2 ${marker}`], false),
};
for (const by of ['/', ', ', '; ', ' ', '、', '，', '／', '-', ' / ', '|']) {
  // A comma without a blank is taken for a decimal mark where one digit follows.
  if (by !== '，') EXACT[`wide, one cell, ${JSON.stringify(by)}`] = packedWide(by, false);
  if (by !== '，') EXACT[`long, one cell, ${JSON.stringify(by)}`] = packedLong(by);
}
const SAFE: Record<string, Write> = {
  ...EXACT,
  'wide, one cell, ","': packedWide(',', false),
  'wide, one cell, "，"': packedWide('，', true),
  'long, one cell, ","': packedLong(','),
};

const genotypes = fc
  .record(
    Object.fromEntries(
      Object.entries(ALLELES).map(([marker, alleles]) => {
        const allele = fc.constantFrom(...alleles);
        return [marker, fc.tuple(allele, allele)];
      }),
    ),
  )
  .filter((person) => Object.entries(person).some(([marker, [a, b]]) => marker !== 'DYS385' && a !== b));
const NAMES = ['P1', 'P2', 'P3'];
const people = fc.array(genotypes, { minLength: 1, maxLength: 3 });

function textOf(grid: Grid): string {
  return grid
    .map((cells) => cells.map((cell) => (/["\n\t]/.test(cell) ? `"${cell}"` : cell)).join('\t'))
    .join('\n');
}

async function read(grid: Grid): Promise<JudgedTable | string> {
  try {
    return await judgeTable(Buffer.from(`${textOf(grid)}\n`), 'utf-8', { loci, panels, kinds, panel: null });
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code?.startsWith('laboratory.')) throw error;
    return code;
  }
}

/** The calls of a sample on all its plates that are not refused. */
const callsOf = (drafts: JudgedTable['drafts'], name: string) =>
  drafts
    .all()
    .filter((draft) => draft.name === name && !draft.refusal)
    .flatMap(({ calls }) => calls);

/** Locus to alleles of what would be stored of a sample. */
function stored({ drafts }: JudgedTable, name: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { status, locus, call } of callsOf(drafts, name)) {
    if (status !== 'accepted' || locus === null || call === null) continue;
    found[locus] = call.length === 1 ? [call[0]!, call[0]!] : [...call];
  }
  return found;
}

/** Whether something says that the locus of the sample was not used, and why. */
function isNamed({ drafts, account, calls }: JudgedTable, name: string, locus: string): boolean {
  if (account.refused().length > 0) return true;
  const own = callsOf(drafts, name);
  if (own.length === 0) return true;
  if (drafts.all().some((other) => !NAMES.includes(other.name))) return true;
  const unplaced = calls.some((call) => call.status === 'rejected' && call.locus === null);
  return unplaced || own.some((call) => call.locus === locus && call.status !== 'accepted' && call.verdict);
}

/** Whether the file still has the marker: a column that is gone says nothing. */
const isInFile = (grid: Grid, marker: string) => grid.flat().some((cell) => cell.includes(marker));

const filled = (grid: Grid) =>
  grid
    .slice(1)
    .flat()
    .filter((cell) => cell.trim() !== '').length;

function expectAccounted(table: JudgedTable, grid: Grid): void {
  const { used, notNeeded, refused } = table.account.counts(table.calls);
  expect(used + notNeeded + refused).toBe(filled(grid));
}

describe('the genotypes read are those that were typed', () => {
  it.each(Object.entries(EXACT))('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(people, async (persons) => {
        const grid = write(NAMES, persons);
        const table = await read(grid);
        if (typeof table === 'string') throw new Error(table);
        persons.forEach((person, i) => {
          const typed = Object.fromEntries(MARKERS.map((marker) => [marker, sorted(person[marker]!)]));
          expect(stored(table, NAMES[i]!)).toEqual(typed);
        });
        expectAccounted(table, grid);
        expect(table.account.counts(table.calls).refused).toBe(0);
      }),
      { numRuns: 3 },
    );
  });
});

const UNKNOWN = [
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
const damage = fc.record({
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

/** Whether emptying this cell says something that is true of another genotype: no second allele, no result. */
function saysSomething(grid: Grid, row: number, column: number): boolean {
  return row > 0 && column > 0 && !/^(?:Marker|Locus|Sample.*)$/.test(grid[0]![column]!);
}

/** Whether one cell holds both alleles. */
const isPacked = ([head = []]: Grid) => head.includes('Genotype') || head[1] === MARKERS[0];

function damaged(
  grid: Grid,
  { row, column, how, unknown }: { row: number; column: number; how: string; unknown: string },
): Grid {
  const copy = grid.map((cells) => [...cells]);
  const r = row % copy.length;
  const c = column % copy[0]!.length;
  const before = copy[r]![c]!;
  const set = (text: string) => {
    // A name or marker that becomes another one, and an empty allele cell, are what they say.
    if (!(text === '' && saysSomething(grid, r, c))) copy[r]![c] = text;
    return copy;
  };
  switch (how) {
    case 'unknown':
      return set(r === 0 ? `${before} ${unknown}` : unknown);
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
      copy[0]![c] += ' x';
      return copy;
    case 'unnamed':
      copy[0]![c] = '';
      return copy;
    case 'removed':
      return copy.map((cells) => cells.filter((_, index) => index !== c));
    default:
      if (r > 0 && copy.length > 2) copy[r]!.splice(c, 0, '');
      return copy;
  }
}

it('one damaged cell gives the same genotypes or a named refusal, never other genotypes', async () => {
  const layouts = fc.constantFrom(...Object.keys(SAFE));
  await fc.assert(
    fc.asyncProperty(layouts, people, damage, async (layout, persons, harm) => {
      const grid = damaged(SAFE[layout]!(NAMES, persons), harm);
      const table = await read(grid);
      if (typeof table === 'string') return;
      persons.forEach((person, i) => {
        const found = stored(table, NAMES[i]!);
        for (const marker of MARKERS) {
          const typed = sorted(person[marker]!);
          if (found[marker]) expect([marker, found[marker]]).toEqual([marker, typed]);
          else if (isInFile(grid, marker))
            expect([marker, isNamed(table, NAMES[i]!, marker)]).toEqual([marker, true]);
        }
      });
      expectAccounted(table, grid);
    }),
    { numRuns: 200 },
  );
});
