import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexMemoryLimit, SearchEngine } from '@homeward/engine';
import { caseTables, locusScores, pedigreeFromRelations } from '@homeward/kinship';
import { PersonIndex, Query, scan, screen, type ScreenQuery } from '@homeward/search';
import { parseFrequencyTable, type FrequencyTable, type GenotypeMap } from '@homeward/str';
import { seededRandom, type Random } from '../demo/random.js';
import type { BenchFigure } from './figure.js';
import { codedPersons } from './coded-persons.js';
import { benchSnapshot } from './snapshot.js';

const LOCI = 24;
const ROUNDS = 9;
/** The references are slow; they get so many persons and queries of the same index. */
const REFERENCE_PERSONS = 20_000;
const REFERENCE_QUERIES = 10;
const WORD_PERSONS = 100_000;
const PARENTS = 1_000;
/** Persons each screen passes over at most, so that a run on millions ends soon. */
const SCREENED = 1_000_000;

/** Index build, exact scan, screen and snapshot on so many persons, each beside the plain TypeScript reference. */
export async function benchSearch(root: string, persons: number): Promise<BenchFigure[]> {
  const table = firstLoci(
    parseFrequencyTable(
      readFileSync(join(root, 'fixtures/frequencies/kinsimu_hebei_42loci.csv'), 'utf8'),
      'kinsimu_hebei_42loci',
    ),
  );
  const random = seededRandom(1);
  const index = new PersonIndex([...table.loci.keys()], { memoryLimit: indexMemoryLimit() });
  const built = buildCoded(index, table, random, persons);
  const words = buildWords(index, Math.min(persons, WORD_PERSONS));
  const figures: BenchFigure[] = [
    {
      name: `index build, ${LOCI} loci, ${count(persons)} persons, from genotype codes (reference: from alleles as words)`,
      value: persons / built,
      unit: 'persons/s',
      reference: words,

      ratio: persons / built / words,
    },
    { name: 'index, memory', value: index.budget.usedBytes / persons, unit: 'bytes/person' },
  ];
  const cores = Math.min(2, availableParallelism());
  for (const threads of cores > 1 ? [1, cores] : [1]) {
    const engine = SearchEngine.open(index, { threads });
    figures.push(...(await scans(engine, index, table, threads)), ...(await screens(engine, index, threads)));
    await engine.close();
  }
  return [...figures, ...(await benchSnapshot(index))];
}

function firstLoci(table: FrequencyTable): FrequencyTable {
  return { ...table, loci: new Map([...table.loci].slice(0, LOCI)) };
}

/** @returns seconds spent in the index */
function buildCoded(index: PersonIndex, table: FrequencyTable, random: Random, persons: number): number {
  let seconds = 0;
  for (const codes of codedPersons(index, table, random, persons)) {
    const started = performance.now();
    index.addCoded(codes);
    seconds += (performance.now() - started) / 1000;
  }
  return seconds;
}

/** The first persons again, one at a time from their alleles. @returns persons per second */
function buildWords(index: PersonIndex, persons: number): number {
  const profiles = Array.from({ length: persons }, (_, row) => index.genotypes(row));
  const copy = new PersonIndex(index.loci);
  const started = performance.now();
  for (const profile of profiles) copy.add(profile);
  return persons / ((performance.now() - started) / 1000);
}

async function scans(
  engine: SearchEngine,
  index: PersonIndex,
  table: FrequencyTable,
  threads: number,
): Promise<BenchFigure[]> {
  const figures: BenchFigure[] = [];
  for (const [name, members] of Object.entries(FAMILIES)) {
    const typed = Object.fromEntries(members.map(({ id }, i) => [id, index.genotypes(i * 101)]));
    const tables = caseTables({
      pedigree: pedigreeFromRelations(members, { id: 'X' }),
      missingId: 'X',
      typed,
      settings: {
        frequencies: table,
        minimumFrequency: { rule: '5/2N' },
        theta: 0,
        mutation: { model: 'proportional', maleRate: 0.002, femaleRate: 0.0005 },
        untyped: 'pruned',
      },
    });
    const query = new Query(index, locusScores(tables));
    const range = { from: 0, to: index.head, threshold: 4, minLoci: 15 };
    const some = { ...range, to: Math.min(index.head, REFERENCE_PERSONS) };
    const plain = (await best(() => scan(index, query, some))) / some.to;
    const whole = await best(() => engine.scan(query, range));
    figures.push({
      name: `scan, ${LOCI} loci, ${name}, ${threadsIn(threads)}`,
      value: (whole * 1e6) / index.head,
      unit: 'ns/person',
      reference: plain * 1e6,
      ratio: plain / (whole / index.head),
    });
    figures.push({
      name: `search of ${count(index.head)} persons, ${name}, ${threadsIn(threads)}`,
      value: whole / 1000,
      unit: 's',
    });
  }
  return figures;
}

const FAMILIES = {
  'both parents': [
    { id: 'F', relation: 'father' },
    { id: 'M', relation: 'mother' },
  ],
  'two grandparents and a sibling': [
    { id: 'GF', relation: 'paternal_grandfather' },
    { id: 'GM', relation: 'paternal_grandmother' },
    { id: 'S', relation: 'full_sibling' },
  ],
} as const;

async function screens(engine: SearchEngine, index: PersonIndex, threads: number): Promise<BenchFigure[]> {
  const profile = (i: number): GenotypeMap => index.genotypes((i * 37) % index.head);
  const single = Array.from({ length: PARENTS }, (_, i): ScreenQuery => ({ parents: [profile(i)] }));
  const both = Array.from({ length: PARENTS }, (_, i): ScreenQuery => ({
    parents: [profile(i), profile(i + PARENTS)],
  }));
  const figures: BenchFigure[] = [];
  for (const [name, queries, parents] of [
    ['one parent', single, 1],
    ['both parents', both, 2],
  ] as const) {
    const range = { from: 0, to: Math.min(index.head, SCREENED), maxMismatches: 3, minLoci: 15 };
    const some = { ...range, to: Math.min(index.head, REFERENCE_PERSONS) };
    const asked = queries.slice(0, REFERENCE_QUERIES);
    const plain = (await once(() => screen(index, asked, some))) / (asked.length * parents * some.to);
    const whole = (await best(() => engine.screen(queries, range))) / (queries.length * parents * range.to);
    figures.push({
      name: `screen, ${LOCI} loci, ${name}, at most 3 mismatches, ${threadsIn(threads)}`,
      value: whole * 1e6,
      unit: 'ns/pair',
      reference: plain * 1e6,
      ratio: plain / whole,
    });
  }
  return figures;
}

/** Milliseconds. */
async function once(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function best(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) least = Math.min(least, await once(work));
  return least;
}

const threadsIn = (threads: number): string => (threads === 1 ? 'one thread' : `${threads} threads`);
const count = (persons: number): string => persons.toLocaleString('en');
