import { performance } from 'node:perf_hooks';
import { PersonIndex, Query, scan } from '@homeward/search';
import { seededRandom } from '../demo/random.js';
import type { BenchFigure } from './figure.js';

const LOCI = 24;
const ALLELES = 12;
const PERSONS = 200_000;
const ROUNDS = 5;

/** Index build and exact scan, with a plain loop over the same profiles beside them. */
export function benchSearch(): BenchFigure[] {
  const random = seededRandom(1);
  const loci = Array.from({ length: LOCI }, (_, index) => `L${index}`);
  const persons = Array.from({ length: PERSONS }, () => {
    const genotypes: Record<string, [string, string]> = {};
    for (const locus of loci)
      genotypes[locus] = [String(random.below(ALLELES)), String(random.below(ALLELES))];
    return genotypes;
  });
  const score = (a: string, b: string): number => (Number(a) === 3 || Number(b) === 5 ? 0.4 : -0.6);

  const index = new PersonIndex(loci);
  const build = time(() => {
    for (const person of persons) index.add(person);
  });
  const query = new Query(
    index,
    loci.map((locus) => ({ locus, log10Lr: score })),
  );
  const range = { from: 0, to: index.head, threshold: 2, minLoci: 15 };
  scan(index, query, range);
  const scanned = best(() => scan(index, query, range));
  const plain = best(() => {
    let found = 0;
    for (const person of persons) {
      let sum = 0;
      for (const locus of loci) {
        const genotype = person[locus];
        if (genotype) sum += score(genotype[0], genotype[1]);
      }
      if (sum >= 2) found += 1;
    }
    return found;
  });
  const perPerson = (ms: number): number => (ms * 1e6) / PERSONS;
  return [
    { name: `index build, ${LOCI} loci`, value: PERSONS / (build / 1e3), unit: 'persons/s' },
    {
      name: `scan, ${LOCI} loci, one thread (reference: plain loop over profiles)`,
      value: perPerson(scanned),
      unit: 'ns/person',
      reference: perPerson(plain),
      ratio: plain / scanned,
    },
  ];
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => time(work)));
}
