import { seedDemonstrationAccounts } from '@homeward/access';
import { Imports } from '@homeward/laboratory';
import { seedDefaultPolicy } from '@homeward/policy';
import { systemActor } from '@homeward/platform';
import { Collection } from '../../apps/cli/src/demo/collection.js';
import { longTable, wideTable } from '../../apps/cli/src/demo/genotype-table.js';
import { familyHistories } from '../../apps/cli/src/demo/family-histories.js';
import { readPopulation } from '../../apps/cli/src/demo/population.js';
import { seededRandom } from '../../apps/cli/src/demo/random.js';
import { makeScenario } from '../../apps/cli/src/demo/scenario.js';
import { staffOf } from '../../apps/cli/src/demo/staff.js';
import { testConfig } from '../support/config.js';
import type { WorkerUnderTest } from '../support/worker.js';

const FAMILIES = 5;
const STRANGERS = 30;

/** A genotype table as the laboratory has it. */
export interface TableFile {
  readonly fileName: string;
  readonly content: Buffer;
}

export interface SmallWorld {
  /** Uploads everything; returns the ids of the batches. */
  upload(): Promise<string[]>;
  /** Approves the batches that await it. */
  approve(batchIds: readonly string[]): Promise<void>;
}

/**
 * Five families and thirty strangers, received in the laboratory and not yet typed; the same every time.
 * @returns the tables with their genotypes
 */
export async function fillSmallWorld({ context, db }: WorkerUnderTest): Promise<TableFile[]> {
  const random = seededRandom(7);
  const { root } = testConfig('postgres://none', '.');
  const scenario = makeScenario(readPopulation(root), random);
  const families = scenario.families.slice(0, FAMILIES);
  await db.run(systemActor, async (tx) => {
    await seedDemonstrationAccounts(tx);
    await seedDefaultPolicy(tx, { frequencyTable: 'nist1036_2017_pooled' });
  });
  const collection = new Collection(context, db, await staffOf(db), random);
  await collection.issueKits(FAMILIES * 3 + STRANGERS);
  const lives = familyHistories(families);
  for (const [index, family] of families.entries())
    await collection.registerFamily(family, index, lives[index]!);
  const persons = [
    ...families.flatMap(({ hidden }, familyIndex) =>
      hidden ? [{ ...hidden, familyIndex, sex: 'unknown' as const }] : [],
    ),
    ...scenario.strangers
      .slice(0, STRANGERS)
      .map(({ genotypes }) => ({ genotypes, familyIndex: null, sex: 'unknown' as const })),
  ];
  // One clerk, so that every server has the same world under the same codes.
  await collection.registerPersons(persons, () => undefined, 1);
  const samples = await collection.ship(() => undefined);
  const half = Math.ceil(samples.length / 2);
  return [
    { fileName: 'long.txt', content: longTable(samples.slice(0, half)) },
    { fileName: 'wide.csv', content: wideTable(samples.slice(half)) },
  ];
}

/** What the laboratory does with the tables, in a database that holds the small world. */
export async function smallWorldOf(
  { context, db }: WorkerUnderTest,
  files: readonly TableFile[],
): Promise<SmallWorld> {
  const staff = await staffOf(db);
  const imports = context.get(Imports);
  return {
    async upload() {
      const ids: string[] = [];
      for (const file of files) {
        const read = await imports.read(file);
        ids.push((await db.run(staff('analyst'), (tx) => imports.upload(tx, read))).batch.id);
      }
      return ids;
    },
    async approve(batchIds) {
      for (const id of batchIds)
        await db.run(staff('lab_lead'), async (tx) => {
          await imports.approve(tx, id, (await imports.get(tx, id)).batch.version);
        });
    },
  };
}
