import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Policies } from '@homeward/policy';
import { Work, WorkCancelled } from '@homeward/platform';
import type { Relation } from '@homeward/kinship';
import { childOf, population, World, type HitRow } from './world.js';

const people = population();
/** The numbers of hits take long inside a test runner on a busy machine. */
const PATIENT = 240_000;
const FAMILIES: readonly (readonly Relation[])[] = [
  ['father'],
  ['mother'],
  ['father', 'mother'],
  ['full_sibling'],
  ['father', 'full_sibling'],
  ['self'],
];
/** More than are searched one by one. */
const CASES = 54;

const pairsOf = (hits: readonly HitRow[]) =>
  hits
    .filter(({ status }) => status === 'new')
    .map(({ caseId, personDonorId, log10Lr, mismatches, lociCompared, familyType }) =>
      JSON.stringify({ caseId, personDonorId, log10Lr, mismatches, lociCompared, familyType }),
    )
    .sort();

describe('a re-search of everything', () => {
  let world: World;
  const cases: string[] = [];

  beforeAll(async () => {
    world = await World.open();
    await world.addPersons(people.slice(400, 420));
    for (let i = 0; i < CASES; i++) {
      const [father, mother] = [people[2 * i]!, people[2 * i + 1]!];
      const relations = FAMILIES[i % FAMILIES.length]!;
      const child = childOf(father, mother, i);
      const of = { father, mother, full_sibling: childOf(father, mother, i + 1), self: child };
      const caseId = await world.openCase();
      for (const relation of relations) await world.addRelative(caseId, relation, of[relation as 'father']);
      // One family of each kind has its child among them; a sibling alone says too little.
      if (i < FAMILIES.length) await world.addPerson(child);
      cases.push(caseId);
    }
    // Nobody of this family is typed.
    cases.push(await world.openCase());
    await nothingAsked();
  });
  afterAll(() => world.close());

  /** As after a change of policy: the requests that came with the relatives are done with. */
  const nothingAsked = () => world.run((tx) => tx.em.query('DELETE FROM work_item'));
  const research = (progress: (done: number, total: number) => Promise<void> = () => Promise.resolve()) =>
    world.matcher.searchAgain(progress);
  const asked = async (kind: string) => (await world.work()).filter((item) => item.kind === kind);
  const newPolicy = async (reason: string): Promise<void> => {
    const policies = world.context.get(Policies);
    await world.run(async (tx) => {
      const { settings } = await policies.current(tx);
      await policies.create(tx, { settings, reason });
    });
    // This is about families; persons among themselves are done with, too.
    await world.link();
    await nothingAsked();
  };

  it(
    'runs once for many waiting cases, finds the same as searches one by one, and joins',
    async () => {
      await world.delta();
      expect(await asked('matching.research')).toMatchObject([{ subjectId: 'all', status: 'pending' }]);
      expect(await asked('matching.case')).toEqual([]);
      await research();
      const together = pairsOf(await world.hits());
      expect(together.length).toBeGreaterThanOrEqual(FAMILIES.length - 1);
      expect(await world.coverage()).toMatchObject({
        complete: true,
        casesJoined: CASES,
        casesNotSearchable: 1,
      });

      await newPolicy('the same, to search again');
      for (const caseId of cases) await world.search(caseId);
      expect(pairsOf(await world.hits())).toEqual(together);
      expect(await world.coverage()).toMatchObject({
        complete: true,
        casesJoined: CASES,
        casesNotSearchable: 1,
      });

      await newPolicy('and once more');
      expect(await world.coverage()).toMatchObject({ complete: false, casesJoined: 0 });
      await world.delta();
      await research();
      expect(pairsOf(await world.hits())).toEqual(together);
      expect(await world.coverage()).toMatchObject({ complete: true });
    },
    PATIENT,
  );

  it(
    'that is stopped leaves no partial result and continues later',
    async () => {
      const before = pairsOf(await world.hits());
      await newPolicy('to be stopped');
      await expect(
        research(() => {
          throw new WorkCancelled();
        }),
      ).rejects.toThrow(WorkCancelled);
      expect(await world.coverage()).toMatchObject({ complete: false, casesJoined: 0 });
      await research();
      expect(pairsOf(await world.hits())).toEqual(before);
      expect(await world.coverage()).toMatchObject({ complete: true });
    },
    PATIENT,
  );

  it(
    'leaves out the one family that cannot be searched',
    async () => {
      const before = pairsOf(await world.hits());
      const spoilt = cases[0]!;
      const setLocus = (value: string) =>
        world.run((tx) =>
          tx.em.query(
            `UPDATE profile p SET genotypes = jsonb_set(genotypes, '{FGA}', $2) FROM case_member m
              WHERE m.case_id = $1 AND m.donor_id = p.donor_id`,
            [spoilt, value],
          ),
        );
      // In truth a profile is never changed: it gets a successor, and its cases a new version.
      const mend = async () => {
        await setLocus(JSON.stringify(people[0]!.FGA));
        await world.run((tx) => world.touch(tx, spoilt));
      };
      await newPolicy('to meet a family that cannot be read');
      await setLocus('7');
      await research();
      expect(await world.coverage()).toMatchObject({ complete: false, casesJoined: CASES - 1 });
      expect(await asked('matching.case')).toMatchObject([{ subjectId: spoilt, status: 'pending' }]);
      await mend();
      await world.search(spoilt);
      expect(await world.coverage()).toMatchObject({ complete: true });
      expect(pairsOf(await world.hits())).toEqual(before);

      // The same when new persons come: the others meet them, this one is searched again.
      await nothingAsked();
      await setLocus('7');
      const late = await world.addPerson(childOf(people[0]!, people[1]!, 7));
      const found = await world.addPerson(childOf(people[2]!, people[3]!, 7));
      await world.delta();
      expect(await world.coverage()).toMatchObject({ complete: false, casesJoined: CASES - 1 });
      expect((await world.hits()).map(({ personDonorId }) => personDonorId)).toContain(found.donorId);
      await mend();
      await world.search(spoilt);
      expect((await world.hits()).map(({ personDonorId }) => personDonorId)).toContain(late.donorId);
      expect(await world.coverage()).toMatchObject({ complete: true });
      await nothingAsked();
    },
    PATIENT,
  );

  it('that a person paused stays paused; urgent cases are still searched first', async () => {
    const work = world.context.get(Work);
    await newPolicy('to be paused');
    await world.delta();
    expect(await world.run((tx) => work.pause(tx, 'matching.research', 'all'))).toBe(true);
    await world.run((tx) => tx.em.query(`UPDATE missing_case SET urgent = true WHERE id = $1`, [cases[3]]));
    await world.delta();
    expect(await asked('matching.research')).toMatchObject([{ status: 'paused' }]);
    expect(await asked('matching.case')).toMatchObject([
      { subjectId: cases[3], status: 'pending', priority: 10 },
    ]);
    expect(await world.run((tx) => work.resume(tx, 'matching.research', 'all'))).toBe(true);
    expect(await asked('matching.research')).toMatchObject([{ status: 'pending' }]);
    expect(await world.run((tx) => work.resume(tx, 'matching.research', 'all'))).toBe(false);
  });
});
