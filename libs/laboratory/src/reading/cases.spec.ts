import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, fixtureFolder, readFile, refusalOf, stored } from './testing/read-file.js';

type Verdicts = Readonly<Record<string, number>>;

/** How many calls are accepted, and how many of the others got each verdict; or what the file is refused with. */
async function verdictsOf(content: Buffer | string, name = 'file'): Promise<Verdicts | string> {
  const reading = readFile(Buffer.from(content as string), name);
  const refusal = await refusalOf(reading);
  if (refusal !== 'read') return refusal;
  const counts: Record<string, number> = {};
  for (const { status, verdict } of (await reading).calls) {
    const key = verdict === null ? status : verdict.code.replace('laboratory.', '');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Files that laboratories' programs wrote, with what became of them in an earlier version in their names. */
const FILES: Readonly<Record<string, Verdicts | string>> = {
  'amely-null-male.txt': { accepted: 24 },
  'excel-sep-line.csv': { accepted: 21 },
  'family-father-mother-sibling-unrelated.txt': { accepted: 63 },
  'genemarker-allele-hash-1-header.txt': { accepted: 21 },
  'long-blank-second-header-imported-as-homozygous.csv': 'column_without_header',
  'long-comma-pair-in-allele1-becomes-29.3.txt': { accepted: 20, allele_ambiguous_comma: 1 },
  'long-only-allele-1-column.txt': { allele_alone: 21 },
  'negative-controls-with-alleles.txt': { accepted: 25 },
  'ngm-detect-yindel-iqcs.txt': { accepted: 17, quality_marker: 2 },
  'own-positive-control.txt': { accepted: 21 },
  // SE33 is no marker of VeriFiler Plus.
  'panel-VFP_Panels_v1.txt': { accepted: 20, marker_not_in_panel: 1 },
  'retyping-swap-first.txt': { accepted: 21 },
  'retyping-swap-second.txt': { accepted: 21 },
  'sample-file-with-well.txt': { accepted: 21 },
  'wide-merged-header-imported-as-homozygous.csv': 'column_without_header',
  'wide-misspelt-columns-dropped-silently.csv': { accepted: 19, column_like_marker: 2 },
  'wide-osiris-homozygous-person-accepted.txt': { accepted: 21 },
  'y-dys385a-dys385b-rows.txt': { accepted: 11, copy_gathered: 1 },
};

describe('files of the trial', () => {
  it.each(Object.entries(FILES))('%s', async (name, verdicts) => {
    expect(await verdictsOf(fixture(`cases/${name}`), name)).toEqual(verdicts);
  });

  it('are all in the table', () => {
    expect(readdirSync(fixtureFolder('cases')).sort()).toEqual(Object.keys(FILES).sort());
  });
});

/** A sample with pairs, so that single alleles in cells that may hold two are homozygotes; then the cells in question. */
const long = (marker: string, ...cells: string[]) =>
  [
    'Sample Name\tMarker\tAllele 1\tAllele 2',
    'S\tFGA\t21\t22',
    'S\tvWA\t16\t17',
    ['S', marker, ...cells].join('\t'),
    '',
  ].join('\n');
const wide = (header: string, ...cells: string[]) =>
  [`Sample Name\tFGA\t${header}`, ['S', '21/22', ...cells].join('\t'), ''].join('\n');

describe('cells of a long table', () => {
  it.each<[string, string[], string | string[]]>([
    ['TH01', ['29,30', ''], 'allele_ambiguous_comma'],
    ['D21S11', ['29，30', ''], 'allele_ambiguous_comma'],
    ...['0', '--', '*', 'F', 'ND', '.', '无', 'NA', '-', 'n/a', 'NR', '?', 'INC'].map(
      (second): [string, string[], string] => ['TH01', ['9', second], 'allele_not_called'],
    ),
    ['TH01', ['15/NA', ''], 'allele_malformed'],
    ...['03.Sep', '3. Sept.', '3-Sep', 'Sep-03', '9月3日', '2024-09-03', '45538', '9/3', '9.3e0'].map(
      (cell): [string, string[], string] => ['TH01', ['6', cell], 'allele_excel_damage'],
    ),
    ...['9.3000000000000007', '9.30', '９.３'].map((cell): [string, string[], string[]] => [
      'TH01',
      ['6', cell],
      ['6', '9.3'],
    ]),
    ['TH01', ['6.0', '06'], ['6', '6']],
    ['D12S391', ['17.100000000000001', '18'], ['17.1', '18']],
    ['DYS385', ['11-14', ''], ['11', '14']],
    ['D3S1358', ['15_14_1_0', ''], 'allele_malformed'],
    ['D3S1358', ['[AGAT]12', ''], 'allele_malformed'],
    ...['OL', '<4', '>11', 'OL9.3'].map((cell): [string, string[], string] => [
      'TH01',
      ['6', cell],
      'allele_off_ladder',
    ]),
    ['TH01', ['6', '99'], 'allele_out_of_range'],
    ['AMEL', ['1', '2'], 'allele_malformed'],
    ['TH01', ['', '9'], 'allele_not_called'],
    ['rs1294331', ['A', 'G'], 'unknown_marker'],
    ['D5S2500', ['15', '16'], 'ambiguous_marker'],
  ])('%s %j: %j', async (marker, cells, expected) => {
    const content = long(marker, ...cells);
    if (typeof expected === 'string')
      expect(await verdictsOf(content)).toEqual({ accepted: 2, [expected]: 1 });
    else expect(Object.values(stored(await readFile(Buffer.from(content)), 'S'))).toContainEqual(expected);
  });
});

describe('markers as laboratories spell them', () => {
  it.each([
    ['THO1', 'TH01', '9'],
    ['TH 01', 'TH01', '9'],
    ['HUMTH01', 'TH01', '9'],
    ['VWA', 'vWA', '16'],
    ['Penta_D', 'Penta D', '9'],
    ['PENTA_E', 'Penta E', '11'],
    ['Y GATA H4', 'YGATAH4', '11'],
    ['DYS389 II', 'DYS389II', '29'],
    ['DYS389 2', 'DYS389II', '29'],
    ['FGA(FIBRA)', 'FGA', '22'],
    ['Amelogenin', 'AMEL', 'X'],
    ['AM', 'AMEL', 'X'],
    ['性别', 'AMEL', 'X'],
  ])('%s is %s', async (marker, locus, allele) => {
    const rows = ['Sample Name\tMarker\tAllele 1\tAllele 2', 'S\tD3S1358\t15\t16'];
    const table = await readFile(Buffer.from([...rows, `S\t${marker}\t${allele}\t${allele}`, ''].join('\n')));
    expect(stored(table, 'S')).toHaveProperty(locus, [allele, allele]);
  });
});

describe('cells and headers of a wide table', () => {
  it.each([
    '15/16',
    '15, 16',
    '15,16',
    '15，16',
    '15、16',
    '15-16',
    '15;16',
    '15 16',
    '15／16',
    '15 - 16',
    '15|16',
  ])('%s', async (cell) => {
    expect(stored(await readFile(Buffer.from(wide('D3S1358', cell))), 'S')).toMatchObject({
      D3S1358: ['15', '16'],
    });
  });

  it.each(['-/-', 'NA/NA', '0/0', ''])('%j is no call', async (cell) => {
    expect(await verdictsOf(wide('D3S1358', cell))).toEqual({ accepted: 1, no_call: 1 });
  });

  it.each(['15/NA', '15/-', '15/', '15/OL', '15/?'])('%s is no homozygote', async (cell) => {
    expect(stored(await readFile(Buffer.from(wide('D3S1358', cell))), 'S')).toEqual({ FGA: ['21', '22'] });
  });

  it.each([
    ['D3S1358 1', 'D3S1358 2'],
    ['D3S1358_1', 'D3S1358_2'],
    ['D3S1358.1', 'D3S1358.2'],
    ['D3S1358-1', 'D3S1358-2'],
    ['D3S1358 - 1', 'D3S1358 - 2'],
    ['D3S1358', 'D3S1358(2)'],
    ['D3S1358', 'D3S1358'],
    ['D3S1358', 'D3S1358.1'],
    ['D3S1358_0', 'D3S1358_1'],
    ['D3S1358 Allele 1', 'D3S1358 Allele 2'],
    ['D3S1358 A1', 'D3S1358 A2'],
    ['D3S1358#1', 'D3S1358#2'],
    ['D3S1358[1]', 'D3S1358[2]'],
    ['D3S1358_A', 'D3S1358_B'],
    ['D3S1358a', 'D3S1358b'],
    ['Allele 1 D3S1358', 'Allele 2 D3S1358'],
  ])('%s, %s', async (first, second) => {
    const table = await readFile(Buffer.from(wide(`${first}\t${second}`, '15', '16')));
    expect(stored(table, 'S')).toMatchObject({ D3S1358: ['15', '16'] });
  });

  it('a second allele without a first refuses the row: somebody moved its cells', async () => {
    const content = wide('D3S1358 1\tD3S1358 2\tvWA 1\tvWA 2', '', '15', '16', '17');
    expect(await verdictsOf(content)).toEqual({ row_moved: 3 });
  });
});

describe('whose row it is', () => {
  it.each([
    'HS000000016_A01',
    'HS000000016_A01.fsa',
    'HS000000016-R',
    'HS000000016 (2)',
    'HS000000016_1ng',
    'HS000000016_A01_001.hid',
    'hs000000016',
  ])('%s', async (name) => {
    const { drafts } = await readFile(
      Buffer.from(`Sample Name,Marker,Allele 1,Allele 2\n${name},TH01,6,7\n`),
    );
    expect(drafts.all().map((draft) => [draft.name.toUpperCase(), draft.kind])).toEqual([
      ['HS000000016', 'sample'],
    ]);
  });

  it('the next column of samples, where the first is empty', async () => {
    const { drafts } = await readFile(
      Buffer.from('Sample File,Sample Name,Marker,Allele 1,Allele 2\nHS000000016_A01.hid,,TH01,6,7\n'),
    );
    expect(drafts.all().map(({ name }) => name)).toEqual(['HS000000016']);
  });
});
