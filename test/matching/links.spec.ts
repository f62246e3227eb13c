import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  evaluateCandidate,
  pedigreeFromRelations,
  type KinshipSettings,
  type Relation,
} from '@homeward/kinship';
import { LinkSearcher } from '@homeward/links/worker';
import { type LinkHypothesis } from '@homeward/judging';
import { JudgingPool, LinkScreen } from '@homeward/persons';
import {
  DEFAULT_LINK_RULES,
  DEFAULT_SETTINGS,
  FrequencyTables,
  Policies,
  type PolicySettings,
} from '@homeward/policy';
import { systemActor, Work, WorkCancelled, type Actor } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';
import { population, World, type Person } from './world.js';

const people = population();
const strangers = people.slice(20, 45);
const [father, mother, lost] = [people[0]!, people[1]!, people[2]!];
/** Which allele of the father and of the mother each child has, locus by locus. */
const childWith = (choice: (i: number) => readonly [0 | 1, 0 | 1]): GenotypeMap =>
  Object.fromEntries(
    Object.keys(father)
      .filter((locus) => mother[locus])
      .map((locus, i) => [locus, [father[locus]![choice(i)[0]], mother[locus]![choice(i)[1]]]]),
  );
const elder = childWith(() => [0, 0]);
/** Shares both alleles by descent at two loci of five, one at two, none at one. */
const younger = childWith(
  (i) => [[0, 0] as const, [0, 0] as const, [0, 1] as const, [1, 0] as const, [1, 1] as const][i % 5]!,
);
const [dropped] = Object.entries(lost)
  .slice(2)
  .find(([, [a, b]]) => a !== b)!;
/** The same person at another kit, with one allele lost. */
const again: GenotypeMap = Object.fromEntries(
  Object.entries(lost)
    .slice(2)
    .map(([locus, [a, b]]) => [locus, locus === dropped ? [a, a] : [a, b]]),
);

interface Row {
  readonly id: string;
  readonly number: string;
  readonly hypothesis: LinkHypothesis;
  readonly status: string;
  readonly low: string;
  readonly high: string;
  readonly log10Lr: number;
  readonly policyVersion: number;
  readonly previousLinkId: string | null;
}

/** The settings of the first policy, as a reader who knows nothing of the matcher would write them. */
function settingsOf(world: World): KinshipSettings {
  return {
    frequencies: world.context.get(FrequencyTables).get(DEFAULT_SETTINGS.frequencyTable).table,
    minimumFrequency: { rule: '5/2N' },
    theta: 0,
    mutation: DEFAULT_SETTINGS.mutation,
    untyped: 'pruned',
    typingError: DEFAULT_LINK_RULES.typingError,
  };
}

function recomputed(world: World, relation: Relation, later: GenotypeMap, earlier: GenotypeMap) {
  return evaluateCandidate({
    pedigree: pedigreeFromRelations([{ id: 'later', relation }], { id: 'earlier' }),
    missingId: 'earlier',
    typed: { later },
    candidate: earlier,
    settings: settingsOf(world),
  });
}

describe('persons of unknown origin among themselves', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open();
  });
  afterEach(() => world.close());

  const links = (): Promise<Row[]> =>
    world.run((tx) =>
      tx.em.query<Row[]>(
        `SELECT id, number, hypothesis, status, low_donor_id AS low, high_donor_id AS high, log10_lr AS "log10Lr",
                policy_version AS "policyVersion", previous_link_id AS "previousLinkId" FROM person_link ORDER BY number`,
      ),
    );
  const open = async (): Promise<Row[]> => (await links()).filter(({ status }) => status !== 'superseded');
  const addAll = (genotypes: readonly GenotypeMap[]): Promise<Person[]> => world.addPersons(genotypes);
  const policy = (change: Partial<PolicySettings>): Promise<unknown> =>
    world.run((tx) =>
      world.context
        .get(Policies)
        .create(tx, { settings: { ...DEFAULT_SETTINGS, ...change }, reason: 'another rule' }),
    );

  it('finds the planted pairs with the LR of the kinship library, and no others', async () => {
    const [first, sister] = await addAll([lost, elder, ...strangers]);
    await world.delta();
    expect(await links()).toEqual([]);
    const [second, brother] = await addAll([again, younger]);
    await world.delta();

    const found = await links();
    expect(found).toMatchObject([
      { hypothesis: 'same_person', status: 'new', low: first!.donorId, high: second!.donorId },
      { hypothesis: 'full_sibling', status: 'new', low: sister!.donorId, high: brother!.donorId },
    ]);
    // The sum is taken in the order in which the database gives the loci.
    const stored = async ({ profileId }: Person): Promise<GenotypeMap> =>
      (
        await world.run((tx) =>
          tx.em.query<{ genotypes: GenotypeMap }[]>(`SELECT genotypes FROM profile WHERE id = $1`, [
            profileId,
          ]),
        )
      )[0]!.genotypes;
    const same = recomputed(world, 'self', await stored(second!), await stored(first!));
    const siblings = recomputed(world, 'full_sibling', await stored(brother!), await stored(sister!));
    expect(found.map(({ log10Lr }) => log10Lr)).toEqual([same.log10Lr, siblings.log10Lr]);

    const detail = await world.run((tx) => world.linkService.get(tx, found[0]!.id));
    expect(detail).toMatchObject({ mismatches: 1, lociCompared: same.lociCompared, personsCompared: 27 });
    expect(detail.evidence.perLocus.map(({ log10Lr }) => log10Lr)).toEqual(
      same.perLocus.map(({ log10Lr }) => log10Lr),
    );
    expect(detail.evidence.perLocus.find(({ locus }) => locus === dropped)).toMatchObject({
      consistent: false,
      note: 'typings_differ',
    });
    const bare = Object.keys(lost).filter((locus) => !(locus in again));
    expect(detail.evidence.leftOut).toEqual(
      expect.arrayContaining(bare.map((locus) => ({ locus, reason: 'typed_in_one' }))),
    );
    expect(detail.expectedChanceLinks).toBeLessThan(1e-6);
    expect(detail.evidence.hypotheses.same_person).toBe(same.log10Lr);
    expect(detail.evidence.hypotheses.full_sibling).toBeLessThan(same.log10Lr);
    expect(await world.coverage()).toMatchObject({ complete: true, linksCursor: 29, linksLeftOut: 0 });
  });

  it('finds a pair once and with the same LR, in either order', async () => {
    await addAll([younger, elder]);
    await world.delta();
    const [first] = await links();
    await addAll([again]);
    await world.delta();
    await addAll([lost]);
    await world.delta();
    await world.link();
    const found = await links();
    expect(found.map(({ hypothesis }) => hypothesis)).toEqual(['full_sibling', 'same_person']);
    expect(first!.log10Lr).toBeCloseTo(recomputed(world, 'full_sibling', younger, elder).log10Lr, 9);
    expect(found[1]!.log10Lr).toBeCloseTo(recomputed(world, 'self', again, lost).log10Lr, 9);
  });

  it('names a parent and a child as such, and not as siblings', async () => {
    await addAll([mother, elder]);
    await world.delta();
    expect(await links()).toMatchObject([{ hypothesis: 'parent_child' }]);
    const [{ id }] = (await links()) as [Row];
    const { evidence } = await world.run((tx) => world.linkService.get(tx, id));
    expect(evidence.hypotheses.full_sibling).toBeLessThan(evidence.hypotheses.parent_child!);
  });

  it('closes the links of withdrawn persons, and compares persons who were typed again', async () => {
    const [first, second] = await addAll([lost, again]);
    await world.delta();
    const [raised] = await open();
    await world.retypePerson(second!, { ...again, [dropped]: lost[dropped]! });
    await world.delta();
    const [old, anew] = await links();
    expect(old).toMatchObject({ id: raised!.id, status: 'superseded' });
    expect(anew).toMatchObject({ status: 'new', previousLinkId: old!.id, hypothesis: 'same_person' });
    expect(anew!.log10Lr).toBeGreaterThan(old!.log10Lr);
    await world.withdrawPerson(first!);
    await world.delta();
    expect(await open()).toEqual([]);
    expect(await world.coverage()).toMatchObject({ complete: true, head: 3, linksCursor: 3 });
  });

  it('does not link two records of one donor', async () => {
    const [person] = await addAll([lost]);
    await world.delta();
    await world.correctPerson(person!, { birthYear: 2001 });
    await world.delta();
    expect(await links()).toEqual([]);
    expect(await world.coverage()).toMatchObject({ complete: true, head: 2 });
  });

  describe('under another policy', () => {
    beforeEach(async () => {
      await addAll([lost, elder, again, younger]);
      await world.delta();
    });

    it('are compared again when it changes the basis of links, and links that no longer hold are superseded', async () => {
      const before = await links();
      await policy({ links: { ...DEFAULT_LINK_RULES, thresholdFullSibling: 25 } });
      expect(await world.coverage()).toMatchObject({ complete: false, linksCursor: 0 });
      await world.delta();
      expect(await links()).toMatchObject([
        { id: before[0]!.id, status: 'superseded' },
        { id: before[1]!.id, status: 'superseded' },
        { hypothesis: 'same_person', status: 'new', policyVersion: 2, previousLinkId: before[0]!.id },
      ]);
      expect(await world.coverage()).toMatchObject({ complete: true, linksCursor: 4, policyVersion: 2 });
    });

    it('stay as they are when it does not', async () => {
      const before = await links();
      await policy({ thresholdLog10Lr: 5, prior: 1e-5 });
      expect(await world.coverage()).toMatchObject({ complete: false, linksCursor: 0 });
      await world.delta();
      expect(await links()).toEqual(before);
      expect(await world.coverage()).toMatchObject({ complete: true, linksCursor: 4, policyVersion: 2 });
    });

    it('that is from before links have the default rules', async () => {
      await world.run((tx) => tx.em.query(`UPDATE policy SET settings = settings - 'links'`));
      await policy({ thresholdLog10Lr: 5 });
      await world.run((tx) => tx.em.query(`UPDATE policy SET settings = settings - 'links'`));
      await world.delta();
      expect(await links()).toHaveLength(2);
      expect(await world.coverage()).toMatchObject({ complete: true });
    });

    it('leaves links alone that an analyst decided', async () => {
      const [same, siblings] = await links();
      const account = await world.run((tx) =>
        tx.em.query<{ id: string }[]>(`SELECT id FROM account LIMIT 1`),
      );
      const analyst: Actor = { ...systemActor, role: 'analyst', accountId: account[0]!.id };
      const reason = 'sampled twice at one address';
      await world.db.run(analyst, (tx) =>
        world.linkService.decide(tx, same!.id, { code: 'K1', reason, version: 1 }),
      );
      await world.db.run(analyst, (tx) =>
        world.linkService.decide(tx, siblings!.id, { code: 'N1', reason, version: 1 }),
      );
      await policy({ theta: 0.01 });
      await world.delta();
      expect((await links()).map(({ status }) => status)).toEqual(['confirmed', 'dismissed']);
    });
  });

  it('are all found by several workers at once, each once', async () => {
    const second = await world.secondProcess();
    await addAll([lost, elder, ...strangers, again, younger]);
    await world.number();
    await Promise.all([world.link(), world.link(second), world.link()]);
    expect((await links()).map(({ status }) => status)).toEqual(['new', 'new']);
    await second.close();
  });

  it('at any transaction that a worker dies in, the same links are stored when it is run again', async () => {
    /** Stands for the death of the process. */
    class Killed extends Error {}
    await addAll([lost, elder, again, younger]);
    await world.number();
    const real = world.db.run.bind(world.db);
    for (let n = 1, alive = false; !alive; n++) {
      let count = 0;
      world.db.run = async (actor, work) => {
        const last = ++count === n;
        if (count > n) throw new Killed();
        const result = await real(actor, async (tx) => {
          const value = await work(tx);
          if (last && n % 2 === 0) throw new Killed();
          return value;
        });
        if (last) throw new Killed();
        return result;
      };
      alive = await world.link().then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          return false;
        },
      );
      world.db.run = real;
      await world.link();
      expect((await open()).map(({ hypothesis }) => hypothesis)).toEqual(['same_person', 'full_sibling']);
      // The next death meets the same pairs: under a policy that compares them again, with the tables that are there.
      await policy({ links: { ...DEFAULT_LINK_RULES, thresholdFullSibling: 6 + n / 1000 } });
      await world.number();
      if (n > 40) throw new Error('the comparison never ends');
    }
  }, 60_000);

  describe('one of whom cannot be compared', () => {
    const nothing = () => Promise.resolve();
    const broken = new Error('no table');
    let spoilt: string;
    let screen: LinkScreen;
    let suspects: LinkScreen['survivors'];
    let persons: Person[];

    /** The third person fails until it is mended. */
    beforeEach(async () => {
      persons = await addAll([lost, elder, again, younger, strangers[0]!]);
      spoilt = persons[2]!.profileId;
      screen = world.context.get(LinkScreen);
      suspects = screen.survivors.bind(screen);
      screen.survivors = (present, policy, person) =>
        person.row === 2 ? Promise.reject(broken) : suspects(present, policy, person);
      await world.number();
    });
    const mend = (): void => {
      screen.survivors = suspects;
    };
    const asked = () =>
      world.run((tx) =>
        tx.em.query<object[]>(
          `SELECT subject_id AS "subjectId", status, priority FROM work_item WHERE kind = 'matching.links' AND subject_id <> 'all'`,
        ),
      );
    const searcher = (): LinkSearcher => world.context.get(LinkSearcher);

    it('the others are compared, coverage stays incomplete, and the one is compared when possible', async () => {
      await world.link();
      expect((await open()).map(({ hypothesis }) => hypothesis)).toEqual(['full_sibling']);
      const incomplete = { complete: false, head: 5, linksCursor: 5, linksSetAside: 1 };
      expect(await world.coverage()).toMatchObject(incomplete);
      expect((await world.coverage()).oldestUncomparedSeconds).not.toBeNull();
      expect(await asked()).toEqual([{ subjectId: spoilt, status: 'pending', priority: 150 }]);
      await expect(searcher().compareOne(spoilt, nothing)).rejects.toThrow(broken);
      expect(await world.coverage()).toMatchObject(incomplete);

      mend();
      await searcher().compareOne(spoilt, nothing);
      expect((await open()).map(({ hypothesis }) => hypothesis)).toEqual(['full_sibling', 'same_person']);
      expect(await world.coverage()).toMatchObject({ complete: true, linksCursor: 5, linksSetAside: 0 });
      await searcher().compareOne(spoilt, nothing);
      expect(await open()).toHaveLength(2);
    });

    it('is requested again at the next comparison when its work is gone', async () => {
      await world.link();
      const cancel = () =>
        world.run((tx) => world.context.get(Work, { strict: false }).cancel(tx, 'matching.links', spoilt));
      await cancel();
      await world.addPerson(strangers[1]!);
      await world.number();
      await world.link();
      expect(await asked()).toMatchObject([{ subjectId: spoilt, status: 'pending' }]);
      expect(await world.coverage()).toMatchObject({ complete: false, linksCursor: 6, linksSetAside: 1 });
      await cancel();
      await world.number();
      const [all] = await world.run((tx) =>
        tx.em.query<{ status: string }[]>(
          `SELECT status FROM work_item WHERE kind = 'matching.links' AND subject_id = 'all'`,
        ),
      );
      expect(all).toEqual({ status: 'pending' });
    });

    it('keeps its links under another policy until it is compared, and no longer counts when withdrawn', async () => {
      mend();
      await world.link();
      const same = (await open()).find(({ hypothesis }) => hypothesis === 'same_person')!;
      screen.survivors = (present, policy, person) =>
        person.row === 2 ? Promise.reject(broken) : suspects(present, policy, person);
      await policy({ theta: 0.01 });
      await world.delta();
      expect((await open()).map(({ id, policyVersion }) => [id === same.id, policyVersion])).toEqual([
        [true, 1],
        [false, 2],
      ]);
      expect(await world.coverage()).toMatchObject({ complete: false, linksSetAside: 1, policyVersion: 2 });
      await policy({ theta: 0.01, links: { ...DEFAULT_LINK_RULES, thresholdFullSibling: 6.5 } });
      expect(await world.coverage()).toMatchObject({ complete: false, linksCursor: 0 });
      await world.delta();
      expect(await world.coverage()).toMatchObject({ complete: false, linksSetAside: 1, policyVersion: 3 });
      await world.withdrawPerson(persons[2]!);
      await world.delta();
      expect(await world.coverage()).toMatchObject({ complete: true, linksSetAside: 0 });
      await searcher().compareOne(spoilt, nothing);
    });

    it('is not set aside when all comparisons fail', async () => {
      await addAll(strangers.slice(1, 11));
      await world.number();
      screen.survivors = () => Promise.reject(broken);
      await expect(world.link()).rejects.toThrow(broken);
      expect(await world.coverage()).toMatchObject({ complete: false, linksCursor: 0, linksSetAside: 0 });
    });

    it('because its pairs cannot be judged is set aside as well', async () => {
      mend();
      const judges = world.context.get(JudgingPool);
      const judged = judges.judgeLinks.bind(judges);
      judges.judgeLinks = (policy, high, others, compared) =>
        high.profileId === spoilt ? Promise.reject(broken) : judged(policy, high, others, compared);
      await world.link();
      expect((await open()).map(({ hypothesis }) => hypothesis)).toEqual(['full_sibling']);
      expect(await world.coverage()).toMatchObject({ complete: false, linksSetAside: 1 });
    });
  });

  it('stop between two persons without partial results', async () => {
    await addAll([lost, elder, again, younger]);
    await world.number();
    const screen = world.context.get(LinkScreen);
    const suspects = screen.survivors.bind(screen);
    const searcher = world.context.get(LinkSearcher);
    let begun = 0;
    screen.survivors = (...asked) => {
      // As when the process is asked to stop, and its threads end.
      if (++begun === 3) searcher.onModuleDestroy();
      return begun === 3 ? Promise.reject(new Error('Terminating worker thread')) : suspects(...asked);
    };
    await expect(world.link()).rejects.toThrow(WorkCancelled);
    expect(begun).toBeLessThanOrEqual(4);
    expect(await links()).toEqual([]);
    expect(await world.coverage()).toMatchObject({ linksCursor: 0, linksSetAside: 0 });
    // Cancelled by a person: the next report says so.
    const second = await world.secondProcess();
    const cancelled = second.get(LinkSearcher).run(() => Promise.reject(new WorkCancelled()));
    await expect(cancelled).rejects.toThrow(WorkCancelled);
    expect(await world.coverage()).toMatchObject({ linksCursor: 0 });
    await world.link(second);
    expect(await open()).toHaveLength(2);
    await second.close();
  });

  it('are asked for by the delta job behind the searches of families', async () => {
    await addAll([lost]);
    await world.number();
    const asked = await world.run((tx) =>
      tx.em.query(`SELECT priority, status FROM work_item WHERE kind = 'matching.links'`),
    );
    expect(asked).toEqual([{ priority: 150, status: 'pending' }]);
    expect(await world.coverage()).toMatchObject({ complete: false, cursor: 1, linksCursor: 0 });
  });
});
