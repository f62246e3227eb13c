import fc from 'fast-check';

/** Layouts in which laboratories write genotypes, for tests: a grid of cells for some persons. */
export const ALLELES: Record<string, readonly string[]> = {
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
export const MARKERS = Object.keys(ALLELES);

export type Genotypes = Record<string, readonly [string, string]>;
export type Grid = string[][];
export type Write = (names: readonly string[], people: readonly Genotypes[]) => Grid;

export const sorted = (pair: readonly string[]) => [...pair].sort((a, b) => Number(a) - Number(b));
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
/** As instruments export it, with columns at the end that are mostly empty. */
export const withDyeAndHeights: Write = (names, people) => [
  ['Sample Name', 'Marker', 'Dye', 'Allele 1', 'Allele 2', 'Height 1', 'Height 2', 'UD1'],
  ...rows(names, people, (name, marker, pair) => {
    const b = second(pair, false);
    return [[name, marker, 'B', pair[0]!, b, '1200', b === '' ? '' : '1100', '']];
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

export const EXACT: Record<string, Write> = {
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
export const SAFE: Record<string, Write> = {
  ...EXACT,
  'wide, one cell, ","': packedWide(',', false),
  'wide, one cell, "，"': packedWide('，', true),
  'long, one cell, ","': packedLong(','),
};

/** A row for each allele, as lusSTR and STRmix write it. */
const perAllele: Write = (names, people) => [
  ['Sample Name', 'Marker', 'Allele', 'Height'],
  ...rows(names, people, (name, marker, pair) =>
    [...new Set(pair)].map((allele) => [
      name,
      marker,
      `${allele}${allele.includes('.') ? '' : '.0'}`,
      '1500',
    ]),
  ),
];
const pedigree: Write = (names, people) => [
  ['famid', 'id', 'fid', 'mid', 'sex', ...MARKERS],
  ...people.map((person, i) => [
    'F1',
    names[i]!,
    '0',
    '0',
    '1',
    ...MARKERS.map((marker) => sorted(person[marker]!).join('/')),
  ]),
];
/** A column for each person; the names are roles. */
const personColumns: Write = (_, people) => [
  ['locus', ...ROLES.slice(0, people.length)],
  ...MARKERS.map((marker) => [marker, ...people.map((person) => sorted(person[marker]!).join('/'))]),
];
const bare: Write = (names, people) =>
  rows(names, people, (name, marker, pair) => [[name, marker, pair[0]!, pair[1]!]]);

export const ROLES: readonly string[] = ['mother', 'child', 'father'];

/** Layouts in which the cells of a row are not those of one record, or that have no header. */
export const FURTHER: Record<string, Write> = {
  'a row for each allele': perAllele,
  pedigree,
  'a column for each person': personColumns,
  'no header': bare,
};

export const NAMES: readonly string[] = ['P1', 'P2', 'P3'];

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
/** One to three persons. */
export const people = fc.array(genotypes, { minLength: 1, maxLength: 3 });
