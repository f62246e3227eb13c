import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@homeward/platform';
import { controlRows, type Scene } from './scene.js';

export type Genotypes = Readonly<Record<string, readonly string[]>>;

/** Enough for a profile that is compared. */
export const LOCI = [
  'D3S1358',
  'vWA',
  'D16S539',
  'CSF1PO',
  'TPOX',
  'D8S1179',
  'D18S51',
  'D2S441',
  'D13S317',
  'D7S820',
];

/** A person's ten loci; other numbers are other persons at all of them. */
export function person(number: number): Record<string, readonly string[]> {
  const alleles = [10 + number, 11 + number].map(String);
  return Object.fromEntries(LOCI.map((locus) => [locus, alleles]));
}

export interface TableRow {
  readonly name: string;
  readonly genotypes: Genotypes;
  readonly plate?: string;
  readonly type?: string;
}

/** A long table; each is a new file. Plates stand in the table only where a row names one. */
export function longTable(rows: readonly TableRow[], controls: readonly string[] = controlRows()): string {
  const plates = rows.some(({ plate }) => plate !== undefined);
  const types = rows.some(({ type }) => type !== undefined);
  const before = ({ plate = '', type = '' }: Partial<TableRow>) => [
    ...(plates ? [plate] : []),
    ...(types ? [type] : []),
  ];
  const lines = rows.flatMap((row) =>
    Object.entries(row.genotypes).map(([locus, call]) => {
      const [a = '', b = ''] = call;
      return [...before(row), row.name, locus, a, b].join(',');
    }),
  );
  const header = [
    ...(plates ? ['Plate ID'] : []),
    ...(types ? ['Sample Type'] : []),
    'Sample Name',
    'Marker',
  ];
  const shared = controls.map((line) => [...before({}), line].join(','));
  return [[...header, 'Allele 1', 'Allele 2', `#${newId()}`].join(','), ...lines, ...shared, ''].join('\n');
}

export interface HeightRow {
  readonly plate: string;
  readonly name: string;
  readonly genotypes: Genotypes;
  readonly height: number;
}

/** A long table with plates and heights of peaks; the one peak of a homozygote stands for two copies, and is twice as high. */
export function heightTable(rows: readonly HeightRow[]): string {
  const lines = rows.flatMap(({ plate, name, genotypes, height }) =>
    Object.entries(genotypes).map(([locus, [a = '', b = a]]) =>
      (a === b
        ? [plate, name, locus, a, '', 2 * height, '']
        : [plate, name, locus, a, b, height, height]
      ).join(','),
    ),
  );
  return ['Plate ID,Sample Name,Marker,Allele 1,Allele 2,Height 1,Height 2', ...lines, ''].join('\n');
}

/** A table of `fixtures/import/cases` with other sample names and further rows. */
export function caseTable(
  scene: Scene,
  name: string,
  names: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): string {
  const text = readFileSync(join(scene.api.config.root, 'fixtures/import/cases', name), 'utf8');
  const renamed = Object.entries(names).reduce(
    (table, [from, to]) => table.replaceAll(from, to),
    text.trimEnd(),
  );
  return [renamed, ...more, ''].join('\n');
}
