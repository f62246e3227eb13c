import { seedDemonstrationAccounts } from '@homeward/access';
import { Audit } from '@homeward/audit';
import { Imports } from '@homeward/laboratory';
import { Calibrations } from '@homeward/trials';
import { Hits, type HitSummary } from '@homeward/hits';
import { seedDefaultPolicy } from '@homeward/policy';
import { knownIn, Db, systemActor, withoutValues, type Config } from '@homeward/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Drain } from '@homeward/pipeline';
import { ExitCode, Failure } from '../exit-code.js';
import type { StepProgress, ProgressSteps } from '../progress.js';
import { Collection, type RegisteredFamily, type RegisteredPerson } from './collection.js';
import { Decisions } from './decisions.js';
import { noHistory, type History } from './history.js';
import { longTable, wideTable, type TypedSample } from './genotype-table.js';
import { readPopulation } from './population.js';
import { seededRandom, type Random } from './random.js';
import { plantKin } from './kin.js';
import { familyHistories } from './family-histories.js';
import { withHaplotypes } from './maternal.js';
import { makeScenario, type DemoFamily, type Scenario } from './scenario.js';
import { staffOf, type Staff } from './staff.js';

/** The same families, persons and mutations every time. */
const SEED = 20_261_123;
/** Families of each type in the calibration of the policy. */
const CALIBRATED = 60;
const MARKER = 'demonstration.loaded';

export interface LoadOptions {
  /** How many of the persons who belong to no family are taken; all when left out. */
  readonly strangers?: number | undefined;
  /** Gives the demonstration a history. */
  readonly history?: History;
  /** Ends with the comparison: nobody reviews a hit. */
  readonly comparedOnly?: boolean;
}

/** What the demonstration planted, to score the engine against. */
export interface GroundTruth {
  readonly families: readonly RegisteredFamily[];
  readonly persons: readonly RegisteredPerson[];
  readonly profiles: number;
}

/**
 * Loads the demonstration through the same services the pages use, each step by the role whose work it is.
 * Returns `null` when the database already has it.
 * @throws Failure in one line, when it cannot be loaded or an earlier load was interrupted
 */
export async function loadDemonstration(
  context: INestApplicationContext,
  config: Config,
  steps: ProgressSteps,
  options: LoadOptions = {},
): Promise<GroundTruth | null> {
  try {
    return await load(context, config, steps, options);
  } catch (error) {
    if (error instanceof Failure) throw error;
    steps(null);
    throw new Failure(
      `the demonstration could not be loaded: ${withoutValues(error).split('\n')[0] ?? ''}`,
      ExitCode.Environment,
    );
  }
}

async function load(
  context: INestApplicationContext,
  config: Config,
  steps: ProgressSteps,
  { strangers, history = noHistory, comparedOnly = false }: LoadOptions,
): Promise<GroundTruth | null> {
  const db = context.get(Db);
  if (await alreadyLoaded(db)) return null;
  const random = seededRandom(SEED);
  const plan = makeScenario(readPopulation(config.root), random);
  const scenario = {
    strangers: plan.strangers.slice(0, strangers),
    families: withHaplotypes(plan.families),
  };
  const relatives = scenario.families.reduce((sum, family) => sum + family.relatives.length, 0);
  const lives = familyHistories(scenario.families);
  const persons = personsOf(scenario, random).map((person) =>
    person.familyIndex === null ? person : { ...person, found: lives[person.familyIndex]!.found },
  );

  steps('accounts, policy, kits 账号与套件');
  await db.run(systemActor, async (tx) => {
    await seedDemonstrationAccounts(tx);
    await seedDefaultPolicy(tx, { frequencyTable: 'nist1036_2017_pooled' });
  });
  const staff = await staffOf(db);
  const collection = new Collection(context, db, staff, random);
  await collection.issueKits(relatives + persons.length);

  const familyBar = steps('families 家庭登记');
  const families: RegisteredFamily[] = [];
  for (const [index, family] of scenario.families.entries()) {
    families.push(await collection.registerFamily(family, index, lives[index]!));
    if ((index + 1) % Math.ceil(scenario.families.length / 3) === 0) await history.pass(5);
    familyBar(index + 1, scenario.families.length);
  }
  const registered = await registerPersons(collection, persons, history, steps);
  const samples = await collection.ship(steps('shipments 送检与接收'));
  await history.pass(4);
  await importAll(context, db, staff, samples, history, steps);
  await drain(context, steps('comparison 比对'));
  await history.pass(8);
  if (!comparedOnly) {
    steps('review, verification, reunion 复核与核查');
    const work = (): Promise<void> => context.get(Drain).runOnce();
    const again = (hits: readonly HitSummary[]): Promise<void> =>
      collectAgain(context, db, staff, collection, hits);
    const decisions = new Decisions(context, db, staff, work, again, history);
    await decisions.decide(await strongestParentHits(context, db));
  }
  // The worker computes it while the first pages are read.
  await db.run(staff('lab_lead'), (tx) =>
    context.get(Calibrations).request(tx, { families: CALIBRATED, seed: 1 }),
  );
  await db.run(systemActor, (tx) =>
    context.get(Audit).record(tx, {
      action: MARKER,
      subjectType: 'system',
      subjectId: 'demonstration',
      data: { profiles: samples.length },
    }),
  );
  steps(null);
  return { families, persons: registered, profiles: samples.length };
}

async function alreadyLoaded(db: Db): Promise<boolean> {
  const [state] = await db.run(systemActor, (tx) =>
    tx.em.query<{ loaded: boolean; begun: boolean }[]>(
      `SELECT EXISTS (SELECT FROM audit_entry WHERE action = $1) AS loaded, EXISTS (SELECT FROM missing_case) AS begun`,
      [MARKER],
    ),
  );
  if (state?.loaded) return true;
  if (state?.begun) {
    throw new Failure(
      'the demonstration in this database was not loaded to its end. Nothing was changed; to load it anew let DATABASE_URL name an empty database.',
      ExitCode.Environment,
    );
  }
  return false;
}

/** The hidden children among the strangers, in random order; of the strangers some belong to each other. */
function personsOf(
  scenario: Scenario,
  random: Random,
): (Omit<TypedSample, 'barcode'> & { familyIndex: number | null; sex: 'male' | 'female' })[] {
  const hidden = scenario.families.flatMap(({ hidden: child, missingSex }, familyIndex) =>
    child ? [{ ...typingOf(child), familyIndex, sex: missingSex }] : [],
  );
  const strangers = scenario.strangers.map(({ genotypes, population }) => ({
    genotypes,
    population,
    familyIndex: null,
    sex: random.next() < 0.5 ? ('male' as const) : ('female' as const),
  }));
  return random.shuffle([...hidden, ...plantKin(strangers)]);
}

function typingOf({ genotypes, mtDna }: NonNullable<DemoFamily['hidden']>): Omit<TypedSample, 'barcode'> {
  return { genotypes, ...(mtDna !== undefined && { mtDna }) };
}

/** Over some weeks. */
async function registerPersons(
  collection: Collection,
  persons: Parameters<Collection['registerPersons']>[0],
  history: History,
  steps: ProgressSteps,
): Promise<RegisteredPerson[]> {
  const bar = steps('persons of unknown origin 人员登记');
  const registered: RegisteredPerson[] = [];
  const part = Math.ceil(persons.length / 4);
  for (let from = 0; from < persons.length; from += part) {
    const some = persons.slice(from, from + part);
    registered.push(...(await collection.registerPersons(some, (done) => bar(from + done, persons.length))));
    await history.pass(6);
  }
  return registered;
}

/** Half of the samples as a long table, half as a wide one; an analyst uploads, the laboratory lead approves. */
async function importAll(
  context: INestApplicationContext,
  db: Db,
  staff: Staff,
  samples: readonly TypedSample[],
  history: History,
  steps: ProgressSteps,
): Promise<void> {
  const half = Math.ceil(samples.length / 2);
  const files = [
    { fileName: 'genotypes-table.txt', content: longTable(samples.slice(0, half)) },
    { fileName: 'profiles-wide.csv', content: wideTable(samples.slice(half)) },
  ];
  for (const file of files) {
    await importFiles(context, db, staff, [file], steps);
    await history.pass(3);
  }
}

async function importFiles(
  context: INestApplicationContext,
  db: Db,
  staff: Staff,
  files: readonly { readonly fileName: string; readonly content: Buffer }[],
  steps?: ProgressSteps,
): Promise<void> {
  const imports = context.get(Imports);
  for (const file of files) {
    const bar = steps?.(`import ${file.fileName} 导入`) ?? (() => undefined);
    const read = await imports.read(file);
    const { batch } = await db.run(staff('analyst'), (tx) => imports.upload(tx, read));
    await drain(context, bar);
    await db.run(staff('lab_lead'), async (tx) => {
      const { version } = (await imports.get(tx, batch.id)).batch;
      await imports.approve(tx, batch.id, version);
    });
    await context.get(Drain).runOnce();
  }
}

/** Second blood of both sides of these hits: collected, sent, received, typed and imported. */
async function collectAgain(
  context: INestApplicationContext,
  db: Db,
  staff: Staff,
  collection: Collection,
  hits: readonly HitSummary[],
): Promise<void> {
  const donors = await db.run(systemActor, (tx) =>
    tx.em.query<{ donorId: string }[]>(
      `SELECT DISTINCT donor_id AS "donorId" FROM second_blood_donor WHERE hit_id = ANY($1) ORDER BY 1`,
      [hits.map(({ id }) => id)],
    ),
  );
  const samples = await collection.collectAgain(
    donors.map(({ donorId }) => ({ donorId, typed: knownIn(collection.typed, donorId) })),
  );
  await importFiles(context, db, staff, [{ fileName: 'second-blood.txt', content: longTable(samples) }]);
}

/** Does all open work; the bar shows how much of it is left. */
async function drain(context: INestApplicationContext, bar: StepProgress): Promise<void> {
  let done = 0;
  await context.get(Drain).runOnce((_, open) => bar((done += 1), done + open - 1));
}

/** Hits of families with a typed parent, strongest first. */
async function strongestParentHits(context: INestApplicationContext, db: Db): Promise<HitSummary[]> {
  const { items } = await db.run(systemActor, (tx) => context.get(Hits).list(tx, { limit: 100 }));
  return items.filter((hit) =>
    hit.typedRelations.some((relation) => relation === 'father' || relation === 'mother'),
  );
}
