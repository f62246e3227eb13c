import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { INestApplicationContext } from '@nestjs/common';
import { seedDemonstrationAccounts } from '@homeward/access';
import { AuditSealer } from '@homeward/audit';
import { Imports } from '@homeward/laboratory';
import { Coverage } from '@homeward/searching';
import { Matcher } from '@homeward/searching/worker';
import { DEFAULT_SETTINGS, seedDefaultPolicy } from '@homeward/policy';
import { Db, systemActor, type Config } from '@homeward/platform';
import { openContext } from '../context.js';
import { wideTable } from '../demo/genotype-table.js';
import { seededRandom } from '../demo/random.js';
import { staffOf, type Staff } from '../demo/staff.js';
import type { TypedSample } from '../demo/typed-sample.js';
import { onTemporaryDatabase } from '../temporary-config.js';
import type { BenchFigure } from './figure.js';
import { LongestTransactions } from './longest.js';
import { firstLoci } from './matching.js';
import { MatchingRows } from './matching-rows.js';
import { RegisteredSamples, type Sampled } from './registered-samples.js';

/** Samples of one file: with 24 loci as many calls as a file may hold, nearly. */
const PER_FILE = 50_000;
/** One family with both parents among so many samples. */
const FAMILY_EACH = 100;
/** Every tenth family's child is among the persons. */
const FOUND_EACH = 10;
/** The default of 4 would raise chance hits by the thousand for nothing. */
const THRESHOLD = 7;

type Say = (line: string) => void;

/**
 * The longest transaction of an import through the front door (upload, validation, approval, application), and of the
 * main job that follows it: persons numbered, every family compared with every person, hits stored, audit log sealed.
 */
export async function benchTransactions(samples: number, say: Say): Promise<BenchFigure[]> {
  const threads = String(Math.min(2, availableParallelism()));
  return onTemporaryDatabase('bench', (config) => run(config, samples, say), { SEARCH_THREADS: threads });
}

async function run(config: Config, samples: number, say: Say): Promise<BenchFigure[]> {
  const context = await openContext(config);
  try {
    const db = context.get(Db);
    await db.run(systemActor, async (tx) => {
      await seedDemonstrationAccounts(tx);
      await seedDefaultPolicy(tx, { ...DEFAULT_SETTINGS, thresholdLog10Lr: THRESHOLD });
    });
    const staff = await staffOf(db);
    const count = samples.toLocaleString('en');
    say(`writing ${count} registered samples`);
    const typed = await registered(db, staff, config, samples);
    await db.run(systemActor, ({ em }) => em.query('ANALYZE'));
    const longest = new LongestTransactions(db);
    const part = async (name: string, work: () => Promise<unknown>): Promise<BenchFigure> => {
      longest.begin();
      const started = performance.now();
      await work();
      const figure = longest.figure(name);
      const seconds = (performance.now() - started) / 1000;
      say([`${name}: ${seconds.toFixed(0)} s`, ...longest.lines()].join('\n'));
      return figure;
    };
    return [
      await part(`an import of ${count} samples`, () => importAll(context, db, staff, typed)),
      await part(`the main job after it`, () => mainJob(context, db)),
    ];
  } finally {
    await context.close();
  }
}

async function registered(db: Db, staff: Staff, config: Config, samples: number): Promise<TypedSample[]> {
  const genotypes = new MatchingRows(() => db, firstLoci(config), seededRandom(11));
  const rows = new RegisteredSamples(db, staff('technician'));
  const families = await rows.cases(Math.floor(samples / FAMILY_EACH));
  const sampled: Sampled[] = [];
  for (const [place, caseId] of families.entries()) {
    const [father, mother] = [genotypes.person(), genotypes.person()];
    sampled.push(
      { genotypes: father, family: { caseId, relation: 'father' } },
      { genotypes: mother, family: { caseId, relation: 'mother' } },
    );
    if (place % FOUND_EACH === 0) sampled.push({ genotypes: genotypes.child(father, mother) });
  }
  while (sampled.length < samples) sampled.push({ genotypes: genotypes.person() });
  return rows.register(sampled);
}

async function importAll(
  context: INestApplicationContext,
  db: Db,
  staff: Staff,
  typed: readonly TypedSample[],
): Promise<void> {
  const imports = context.get(Imports);
  for (let from = 0; from < typed.length; from += PER_FILE) {
    const content = wideTable(typed.slice(from, from + PER_FILE));
    const read = await imports.read({ fileName: `bench-${String(from)}.csv`, content });
    const { batch } = await db.run(staff('analyst'), (tx) => imports.upload(tx, read));
    await imports.validate(batch.id, silent);
    await db.run(staff('lab_lead'), async (tx) =>
      imports.approve(tx, batch.id, (await imports.get(tx, batch.id)).batch.version),
    );
    await imports.apply(batch.id, silent);
  }
  const [row] = await db.run(systemActor, ({ em }) =>
    em.query<{ profiles: number }[]>(`SELECT count(*)::int AS profiles FROM profile WHERE published`),
  );
  if (row!.profiles < 0.99 * typed.length)
    throw new Error(`of ${String(typed.length)} samples only ${String(row!.profiles)} became profiles`);
}

async function mainJob(context: INestApplicationContext, db: Db): Promise<void> {
  const matcher = context.get(Matcher);
  await matcher.delta(silent);
  await matcher.searchAgain(silent);
  await matcher.delta(silent);
  await context.get(AuditSealer).seal();
  await db.run(systemActor, async (tx) => {
    const { casesActive, casesJoined, head, cursor } = await context.get(Coverage).state(tx);
    if (casesJoined !== casesActive || cursor !== head)
      throw new Error('the matcher is done, and coverage is incomplete');
    const [row] = await tx.em.query<{ hits: number }[]>(`SELECT count(*)::int AS hits FROM hit`);
    if (row!.hits === 0) throw new Error('no hit was stored');
  });
}

const silent = (): Promise<void> => Promise.resolve();
