import { createLocusDictionary, createPanels, parseFrequencyTable } from '@homeward/str';
import { noProgress } from '../../progress.js';
import { planFamily, type FamilyPlan } from '../family-plan.js';
import { kitLoci } from '../kit-loci.js';
import type { OutputFolder } from '../output.js';
import type { SimulationSettings } from '../settings.js';
import { simulate } from '../simulate.js';

/** Frequencies of six loci: few and many alleles, microvariants, and one allele next to label 1. */
export const FREQUENCIES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  L1: { '5': 0.5, '6': 0.3, '7': 0.2 },
  L2: { '9': 0.1, '9.3': 0.45, '10': 0.45 },
  L3: { '12': 0.7, '13': 0.3 },
  L4: { '1': 0.25, '2': 0.25, '3.2': 0.5 },
  L5: { '20': 0.05, '21': 0.15, '22': 0.2, '23': 0.25, '24': 0.2, '25.2': 0.15 },
  L6: { '11': 1 },
};

const LOCI = createLocusDictionary({
  loci: {
    ...Object.fromEntries(Object.keys(FREQUENCIES).map((name) => [name, { type: 'autosomal' }])),
    AMEL: { type: 'sex' },
    DYS391: { type: 'Y-STR' },
  },
});
const PANEL = createPanels(
  { Six: { loci: ['L1', 'L2', 'AMEL', 'L3', 'DYS391', 'L4', 'L5', 'L6'].map((locus) => ({ locus })) } },
  LOCI,
).find('Six')!;

function table(): ReturnType<typeof parseFrequencyTable> {
  const lines = Object.entries(FREQUENCIES).flatMap(([locus, alleles]) =>
    Object.entries(alleles).map(([allele, frequency]) => `${locus},${allele},${frequency},`),
  );
  return parseFrequencyTable(['locus,allele,frequency,n', ...lines].join('\n'), 'six');
}

export function plan(name: string): FamilyPlan {
  const planned = planFamily(name);
  if (typeof planned === 'string') throw new Error(planned);
  return planned;
}

export const SETTINGS: SimulationSettings = {
  families: 0,
  persons: 0,
  kit: kitLoci(PANEL, table()),
  frequencies: 'six',
  seed: 7,
  types: [{ plan: plan('trio'), weight: 1 }],
  present: 1,
  mutation: { paternal: 0, maternal: 0 },
  typing: { missing: 0, dropout: 0 },
  layout: 'wide',
  samplesPerFile: 1000,
};

/** The files of a simulation, by name. */
export async function filesOf(settings: Partial<SimulationSettings>): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const decoder = new TextDecoder();
  const folder: OutputFolder = {
    create: (name) => {
      if (files.has(name)) throw new Error(`${name} is written twice`);
      files.set(name, '');
      const write = (bytes: Uint8Array): Promise<void> => {
        files.set(name, files.get(name)! + decoder.decode(bytes));
        return Promise.resolve();
      };
      return Promise.resolve({ write, close: () => Promise.resolve() });
    },
  };
  await simulate({ ...SETTINGS, ...settings }, folder, '0.0.0', noProgress);
  return files;
}

export type Row = Readonly<Record<string, string>>;

/** Rows of a table that may be several files. */
export function rowsOf(files: ReadonlyMap<string, string>, stem: string): Row[] {
  return [...files]
    .filter(([name]) => name.startsWith(stem))
    .flatMap(([, text]) => {
      const [header = '', ...lines] = text.trimEnd().split('\n');
      const names = header.split(',');
      return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at]!, cell])));
    });
}

/** Alleles of a locus with their frequencies, in the order in which tables write them. */
export function allelesOf(locus: string): [allele: string, frequency: number][] {
  return Object.entries(FREQUENCIES[locus]!).sort(([a], [b]) => Number(a) - Number(b));
}

export function grouped(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row[column]!, [...(groups.get(row[column]!) ?? []), row]);
  return groups;
}

/** The two alleles at a locus as written in a wide table. */
export function genotype(row: Row, locus: string): [string, string] {
  return [row[`${locus} 1`]!, row[`${locus} 2`]!];
}
