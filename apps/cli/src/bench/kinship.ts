import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  caseTables,
  evaluateCandidate,
  pairTables,
  pedigreeFromRelations,
  seededRandom,
  type KinshipSettings,
  type RelatedMember,
} from '@homeward/kinship';
import type { BenchFigure } from './figure.js';
import { parseFrequencyTable, type FrequencyTable, type GenotypeMap } from '@homeward/str';

const LOCI = 24;
const SEED = 20_240_601;
/** Times of pedprobr and forrel, measured when the oracle was made, at 22 loci. */
const R_PROGRAMS = 'fixtures/oracle/README.md';

/** Times of the kinship library, single-threaded after warm-up, with the R programs' times beside them. */
export async function benchKinship(root: string): Promise<BenchFigure[]> {
  const frequencies = firstLoci(
    parseFrequencyTable(
      readFileSync(join(root, 'fixtures/frequencies/kinsimu_hebei_42loci.csv'), 'utf8'),
      'kinsimu_hebei_42loci',
    ),
  );
  const random = seededRandom(SEED);
  const figures: BenchFigure[] = [];
  for (const model of ['none', 'stepwise'] as const) {
    const settings = settingsFor(frequencies, model);
    figures.push(...duo(settings, model, random), ...families(settings, model, random));
    await Promise.resolve();
  }
  return figures;
}

function firstLoci(table: FrequencyTable): FrequencyTable {
  return { ...table, loci: new Map([...table.loci].slice(0, LOCI)) };
}

function settingsFor(frequencies: FrequencyTable, model: 'none' | 'stepwise'): KinshipSettings {
  return {
    frequencies,
    minimumFrequency: { rule: '5/2N' },
    theta: 0,
    mutation: { model, maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-6 },
    untyped: 'pruned',
  };
}

function profile(frequencies: FrequencyTable, random: () => number): GenotypeMap {
  const draw = (alleles: readonly string[], freqs: readonly number[]): string => {
    let left = random() * freqs.reduce((sum, p) => sum + p, 0);
    const i = freqs.findIndex((p) => (left -= p) < 0);
    return alleles[Math.max(0, i)]!;
  };
  return Object.fromEntries(
    [...frequencies.loci].map(([locus, { alleles, freqs }]) => [
      locus,
      [draw(alleles, freqs), draw(alleles, freqs)],
    ]),
  );
}

function duo(settings: KinshipSettings, model: string, random: () => number): BenchFigure[] {
  const pairs = Array.from({ length: 1000 }, () => [
    profile(settings.frequencies, random),
    profile(settings.frequencies, random),
  ]);
  const tables = pairTables('father', settings);
  const fill = once(() => tables.fill(settings.frequencies.loci.keys()));
  let sum = 0;
  const perDuo = best(5, () => {
    for (const [father, child] of pairs) sum += tables.score(father!, child!).lociCompared;
  });
  const pedigree = pedigreeFromRelations([{ id: 'F', relation: 'father' }], { id: 'C' });
  const exact = best(5, () => {
    for (const [father, child] of pairs.slice(0, 50)) {
      sum += evaluateCandidate({
        pedigree,
        missingId: 'C',
        typed: { F: father! },
        candidate: child!,
        settings,
      }).lociCompared;
    }
  });
  if (sum === 0) throw new Error('nothing was compared');
  const reference = model === 'none' ? 3600 : 5200;
  return [
    {
      name: `duo, ${String(LOCI)} loci, ${model}: precomputed`,
      value: perDuo,
      unit: 'us',
      reference,
      referenceSource: R_PROGRAMS,
      ratio: reference / perDuo,
    },
    {
      name: `duo, ${String(LOCI)} loci, ${model}: first principles with report`,
      value: (exact * 1000) / 50,
      unit: 'us',
      reference,
      referenceSource: R_PROGRAMS,
      ratio: (reference * 50) / (exact * 1000),
    },
    { name: `pair tables, ${String(LOCI)} loci, ${model}: fill all rows once`, value: fill, unit: 'ms' },
  ];
}

function families(settings: KinshipSettings, model: string, random: () => number): BenchFigure[] {
  const grandparents: RelatedMember[] = [
    { id: 'GF', relation: 'paternal_grandfather' },
    { id: 'GM', relation: 'paternal_grandmother' },
    { id: 'S', relation: 'full_sibling' },
  ];
  const parents: RelatedMember[] = [
    { id: 'F', relation: 'father' },
    { id: 'M', relation: 'mother' },
  ];
  const uncle: RelatedMember[] = [
    ...grandparents,
    { id: 'U', relation: 'paternal_uncle' },
    { id: 'S2', relation: 'full_sibling' },
  ];
  return [
    tables('both parents', parents, settings, model, random),
    tables(
      'two grandparents and a sibling',
      grandparents,
      settings,
      model,
      random,
      model === 'none' ? 250 : 5500,
    ),
    tables('two grandparents, an uncle, two siblings', uncle, settings, model, random),
  ];
}

function tables(
  name: string,
  members: readonly RelatedMember[],
  settings: KinshipSettings,
  model: string,
  random: () => number,
  reference?: number,
): BenchFigure {
  const pedigree = pedigreeFromRelations(members, { id: 'X' });
  const families = Array.from({ length: 20 }, () =>
    Object.fromEntries(members.map(({ id }) => [id, profile(settings.frequencies, random)])),
  );
  const value =
    best(6, () => {
      for (const typed of families) caseTables({ pedigree, missingId: 'X', typed, settings });
    }) / families.length;
  return {
    name: `tables, ${String(LOCI)} loci, ${model}: ${name}`,
    value,
    unit: 'ms',
    ...(reference !== undefined && {
      reference,
      referenceSource: R_PROGRAMS,
      ratio: reference / value,
    }),
  };
}

function once(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Smallest of several runs in milliseconds: the machine is shared, the work is the same each time. */
function best(runs: number, run: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => once(run)));
}
