import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WhatIfs, insertWhatIf } from '@homeward/trials';
import { WhatIfRunner } from '@homeward/trials/worker';
import { FamilyReader, Matcher } from '@homeward/searching/worker';
import {
  IndexHolder,
  type LaterPerson,
  LinkScreen,
  MAX_HITS,
  OtherShardsInForce,
  PersonSearch,
  Roster,
  candidates,
  recordWaiting,
  missingShards,
  prepare,
  requestsToEnqueue,
} from '@homeward/persons';
import { DEFAULT_SETTINGS, KinshipPolicies } from '@homeward/policy';
import { newId, WorkCancelled } from '@homeward/platform';
import type { Relation } from '@homeward/kinship';
import { drySearch, searchedFamilyOf } from '@homeward/judging';
import { ShardFleet } from './shard-fleet.js';
import { childOf, population, World } from './world.js';

const people = population();
/** Of each kind that is searched in its own way: screened, scored by pair, by kept tables, by all. */
const FAMILIES: readonly (readonly Relation[])[] = [
  ['father'],
  ['father', 'mother'],
  ['full_sibling'],
  ['father', 'full_sibling'],
  ['self'],
  ['mother'],
  ['mother'],
  ['father'],
];
const SHARDS = 3;
const nothing = () => Promise.resolve();

/** Everything that is stored of a hit, but ids. */
const hitsOf = (world: World) =>
  world.run((tx) =>
    tx.em.query<object[]>(
      `SELECT c.number, d.code, h.status, h.person_row, h.log10_lr, h.expected_chance_hits, h.persons_searched, h.mismatches,
              h.loci_compared, h.more_loci_needed, h.search_version, h.policy_version, h.family_type,
              h.evidence->'alternatives' AS alternatives, jsonb_path_query_array(h.evidence, '$.perLocus[*].log10Lr') AS loci
         FROM hit h JOIN missing_case c ON c.id = h.case_id JOIN donor d ON d.id = h.person_donor_id ORDER BY 1, 2, 3, 11`,
    ),
  );
const searchesOf = (world: World) =>
  world.run((tx) =>
    tx.em.query<object[]>(
      `SELECT c.number, s.status, s.searched_to, s.persons_compared, s.hits_found, s.hits_left_out
         FROM case_search s JOIN missing_case c ON c.id = s.case_id ORDER BY 1, s.search_version, s.policy_version`,
    ),
  );

/** Persons, families that are searched together, more persons, a family that is searched again alone. */
async function story(world: World, matcher: Matcher): Promise<string[]> {
  await world.addPersons(people.slice(400, 440));
  const cases: string[] = [];
  const late: (() => Promise<unknown>)[] = [];
  for (const [i, relations] of FAMILIES.entries()) {
    const [father, mother] = [people[2 * i]!, people[2 * i + 1]!];
    const child = childOf(father, mother, i);
    const of = { father, mother, full_sibling: childOf(father, mother, i + 1), self: child };
    const caseId = await world.openCase();
    for (const relation of relations) await world.addRelative(caseId, relation, of[relation as 'father']);
    if (i % 2 === 0) await world.addPerson(child);
    else late.push(() => world.addPerson(child));
    cases.push(caseId);
  }
  await world.feedIsReadable();
  await world.number(matcher);
  await matcher.searchAgain(nothing);
  const withdrawn = await world.addPerson(childOf(people[0]!, people[1]!, 5));
  await world.addPersons(people.slice(440, 460));
  for (const add of late) await add();
  await world.feedIsReadable();
  await world.number(matcher);
  await world.withdrawPerson(withdrawn);
  await world.feedIsReadable();
  await world.delta(matcher);
  await world.run((tx) => world.touch(tx, cases[0]!));
  await world.search(cases[0]!, matcher);
  return cases;
}

describe('an index in shards', () => {
  let whole: World;
  let world: World;
  let fleet: ShardFleet;
  let cases: string[];

  beforeAll(async () => {
    whole = await World.open();
    world = await World.open();
    fleet = (await ShardFleet.open(world, SHARDS)).serve();
    await story(whole, whole.matcher);
    cases = await story(world, fleet.matcher);
  }, 120_000);
  afterAll(async () => {
    await fleet.close();
    await world.close();
    await whole.close();
  });

  it('finds every hit of the whole index, the same to the last digit, and covers as much', async () => {
    const hits = await hitsOf(whole);
    expect(hits.length).toBeGreaterThan(FAMILIES.length - 2);
    expect(await hitsOf(world)).toEqual(hits);
    expect(await searchesOf(world)).toEqual(await searchesOf(whole));
    expect(await world.coverage()).toMatchObject({ complete: true, casesJoined: FAMILIES.length });
    expect(await fleet.questions()).toBe(0);
  });

  it('lies in parts of about the same size', async () => {
    const sizes: number[] = [];
    for (const shard of fleet.shards) sizes.push((await shard.get(IndexHolder).current()).index.head);
    const { head } = await world.coverage();
    expect(sizes.reduce((sum, size) => sum + size)).toBe(head);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(16);
  });

  it('tries a changed policy with the same result', async () => {
    const settings = { ...DEFAULT_SETTINGS, thresholdLog10Lr: 9, theta: 0.02 };
    const tried = async (of: World, runner: WhatIfRunner) => {
      const service = of.context.get(WhatIfs);
      const { id } = await of.run((tx) => service.request(tx, settings));
      await runner.run(id, nothing);
      const { status, head, personsCompared, results } = await of.run((tx) => service.get(tx, id));
      const numbers = results!.lost
        .concat(results!.kept)
        .map(({ caseNumber, personCode, before, after }) => [caseNumber, personCode, before, after]);
      return { status, head, personsCompared, counts: results!.counts, numbers };
    };
    const expected = await tried(whole, whole.context.get(WhatIfRunner));
    expect(expected.counts.lost).toBeGreaterThan(0);
    expect(expected.counts.kept).toBeGreaterThan(0);
    expect(await tried(world, fleet.shards[0]!.get(WhatIfRunner))).toEqual(expected);
  });

  it('leaves out the one family that cannot be computed', async () => {
    const spoilt = cases[2]!;
    const setLocus = (value: string) =>
      world.run((tx) =>
        tx.em.query(
          `UPDATE profile p SET genotypes = jsonb_set(genotypes, '{FGA}', $2) FROM case_member m
            WHERE m.case_id = $1 AND m.donor_id = p.donor_id`,
          [spoilt, value],
        ),
      );
    const [{ fga }] = await world.run((tx) =>
      tx.em.query<[{ fga: unknown }]>(
        `SELECT genotypes->'FGA' AS fga FROM profile p JOIN case_member m USING (donor_id) WHERE m.case_id = $1`,
        [spoilt],
      ),
    );
    await setLocus('7');
    // The tables of the family as it was are kept; another version of it has none.
    await world.run((tx) => world.touch(tx, spoilt));
    await expect(world.search(spoilt, fleet.matcher)).rejects.toThrow();
    const found = await world.addPerson(childOf(people[2]!, people[3]!, 7));
    await world.delta(fleet.matcher);
    expect(await world.coverage()).toMatchObject({ complete: false, casesJoined: FAMILIES.length - 1 });
    expect((await world.hits()).map(({ personDonorId }) => personDonorId)).toContain(found.donorId);
    await setLocus(JSON.stringify(fga));
    await world.run((tx) => world.touch(tx, spoilt));
    await world.search(spoilt, fleet.matcher);
    expect(await world.coverage()).toMatchObject({ complete: true });
    expect(await fleet.questions()).toBe(0);
  });

  it('does not join a family that changes while it is searched', async () => {
    const caseId = cases[1]!;
    await world.run((tx) => world.touch(tx, caseId));
    let touched = false;
    await fleet.matcher.searchCase(caseId, async () => {
      if (!touched) await world.run((tx) => world.touch(tx, caseId));
      touched = true;
    });
    expect(touched).toBe(true);
    expect(await world.coverage()).toMatchObject({ complete: false, casesJoined: FAMILIES.length - 1 });
    await world.search(caseId, fleet.matcher);
    expect(await world.coverage()).toMatchObject({ complete: true });
  });
});

describe('a shard without a worker', () => {
  let world: World;
  let fleet: ShardFleet;
  beforeAll(async () => {
    world = await World.open();
    fleet = await ShardFleet.open(world, 2);
  });
  afterAll(async () => {
    await fleet.close();
    await world.close();
  });

  it('keeps a search waiting until it is cancelled, without leftovers', async () => {
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'self', people[0]!);
    let reports = 0;
    const search = fleet.matcher.searchCase(caseId, async () => {
      if (++reports === 1) return;
      const [question] = await world.run((tx) => requestsToEnqueue(tx.em));
      expect(question).toMatchObject({ shards: 2, families: 1 });
      const missing = await world.run((tx) => missingShards(tx.em, question!.id, 20));
      expect(missing).toEqual([
        { shard: 1, workers: 0 },
        { shard: 2, workers: 0 },
      ]);
      throw new WorkCancelled();
    });
    await expect(search).rejects.toThrow(WorkCancelled);
    expect(await world.coverage()).toMatchObject({ complete: false, casesJoined: 0 });
    expect(await fleet.questions()).toBe(0);
  });

  it('is requested again while the requester waits, and not when it is gone', async () => {
    const id = newId();
    await world.run((tx) =>
      tx.em.query(
        `INSERT INTO shard_question (id, shards, stretch, mode, row_from, row_to, policy_version, families)
         VALUES ($1, 2, 16, 'scan', 0, 0, 1, '[]')`,
        [id],
      ),
    );
    const put = async () =>
      (await world.run((tx) => requestsToEnqueue(tx.em))).map((question) => question.id);
    const since = (column: string, seconds: number) =>
      world.run((tx) =>
        tx.em.query(`UPDATE shard_question SET ${column} = now() - $1 * interval '1 s'`, [seconds]),
      );
    expect(await put()).toEqual([id]);
    expect(await put()).toEqual([]);
    await since('put_at', 6);
    expect(await put()).toEqual([id]);
    await since('waited_at', 59);
    await world.run((tx) => recordWaiting(tx.em, id));
    await since('put_at', 6);
    expect(await put()).toEqual([id]);
    await since('waited_at', 61);
    await since('put_at', 6);
    expect(await put()).toEqual([]);
    expect(await fleet.questions()).toBe(0);
  });
});

describe('shards of more persons than one search may find', () => {
  let world: World;
  let dataDir: string;
  let fleet: ShardFleet;
  /** As many in one shard as in the other. */
  const PERSONS = MAX_HITS + 216;
  const file = (number: number) => join(dataDir, `index/persons-${number}-of-2.index`);

  beforeAll(async () => {
    world = await World.open();
    dataDir = await mkdtemp(join(tmpdir(), 'homeward-shards-'));
    await world.addCrowd(people, PERSONS);
    await world.number();
    fleet = (await ShardFleet.open(world, 2, dataDir)).serve();
  }, 180_000);
  afterAll(async () => {
    await fleet.close();
    await world.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('keep the best of all rows when a screen leaves too many', async () => {
    const caseId = await world.openCase();
    await world.addRelative(caseId, 'father', Object.fromEntries(Object.entries(people[0]!).slice(0, 12)));
    const settings = { ...DEFAULT_SETTINGS, thresholdLog10Lr: -100, minSharedLoci: 8, maxMismatches: 7 };
    const dryRun = { whatIfId: newId(), rules: settings };
    const [family] = await world.run(async (tx) => {
      await insertWhatIf(tx.em, { id: dryRun.whatIfId, settings, baseVersion: 1, createdBy: null });
      return world.context.get(FamilyReader).of(tx, [caseId]);
    });
    const policy = world.context.get(KinshipPolicies).trial(settings, 1);
    const asked = searchedFamilyOf(family!, policy);
    if (!asked.ok) throw new Error(asked.code);
    const search = drySearch(dryRun, family!, 1);
    const sought = { search, family: family!, prepared: prepare(asked.searched) };
    const passing = async (persons: PersonSearch) => {
      const present = await persons.snapshot();
      const rows = { from: 0, to: present.head };
      const ask = { policy, rows, waiting: nothing, screened: true, dryRun };
      return (await present.searchAll([sought], ask))(sought, nothing);
    };
    const expected = await passing(world.context.get(PersonSearch));
    expect(expected).toMatchObject({ scanned: true, compared: PERSONS });
    expect(expected.passed).toBeGreaterThan(MAX_HITS);
    expect(expected.rows).toHaveLength(MAX_HITS);
    expect(await passing(fleet.shards[0]!.get(PersonSearch))).toEqual(expected);
  });

  it('find the same persons whom a later one may be linked with', async () => {
    const policy = world.context.get(KinshipPolicies).trial(DEFAULT_SETTINGS, 1);
    const { head } = await world.context.get(PersonSearch).snapshot();
    // More than one stretch of rows, so that they lie in both shards.
    const rows = { from: head - 20, to: head };
    const numbers = Array.from({ length: 20 }, (_, i) => rows.from + i);
    const later = await world.run((tx) => candidates(tx.em, numbers));
    const found = async (persons: PersonSearch) => {
      const ask = { policy, rows, waiting: nothing };
      const passingOf = await (await persons.snapshot()).searchEarlier(later, ask);
      return Promise.all(later.map((one) => passingOf(one)));
    };
    const expected = await found(world.context.get(PersonSearch));
    expect(expected.at(-1)!.compared).toBe(head - 1);
    expect(expected.some(({ rows: some }) => some.length > 0)).toBe(true);
    expect(await found(fleet.shards[0]!.get(PersonSearch))).toEqual(expected);

    // One whom a shard cannot compare keeps nobody back.
    const screen = fleet.shards[1]!.get(LinkScreen);
    const suspects = screen.survivors.bind(screen);
    const spoilt = later[1]!.profileId;
    screen.survivors = (present, under, person) =>
      (person as LaterPerson).profileId === spoilt
        ? Promise.reject(new Error('no table'))
        : suspects(present, under, person);
    const three = later.slice(0, 3);
    const present = await fleet.shards[0]!.get(PersonSearch).snapshot();
    const passingOf = await present.searchEarlier(three, { policy, rows, waiting: nothing });
    await expect(passingOf(three[1]!)).rejects.toThrow('no table');
    expect((await passingOf(three[0]!)).rows).toEqual(expected[0]!.rows);
    expect((await passingOf(three[2]!)).rows).toEqual(expected[2]!.rows);
  }, 120_000);

  it('refuse the file of another shard', async () => {
    for (const shard of fleet.shards) await shard.get(IndexHolder).current();
    await fleet.close();
    await rm(file(1));
    await copyFile(file(2), file(1));
    fleet = await ShardFleet.open(world, 2, dataDir);
    const { index } = await fleet.shards[0]!.get(IndexHolder).current();
    const rows = [0, 15, 32];
    expect([0, 15, 16].map((own) => index.genotypes(own).FGA)).toEqual(rows.map((row) => people[row]!.FGA));
  });
});

describe('the roster of workers', () => {
  it('admits workers that divide the index as the others do, and others when those are gone', async () => {
    const world = await World.open();
    const open = (shard?: string) => world.secondProcess(undefined, shard ? { INDEX_SHARD: shard } : {});
    const workers = [await open('1/2'), await open('2/2'), await open('3/3'), await open()];
    const [first, second, third, unsharded] = workers.map((worker) => worker.get(Roster));
    try {
      await first!.enter();
      await second!.enter();
      await first!.enter();
      await expect(third!.enter()).rejects.toThrow(OtherShardsInForce);
      await expect(third!.enter()).rejects.toThrow(
        /INDEX_SHARD=3\/3: other workers hold the shards 1\/2, 2\/2/,
      );
      await expect(unsharded!.enter()).rejects.toThrow(/INDEX_SHARD=1\/1/);
      await first!.leave();
      await expect(third!.enter()).rejects.toThrow(/hold the shards 2\/2/);
      // The other dies without a word.
      await world.run((tx) => tx.em.query(`UPDATE shard_worker SET seen_at = now() - interval '21 s'`));
      await third!.enter();
      await third!.stay();
      // It was not dead after all: it may not go on among the others.
      await expect(second!.stay()).rejects.toThrow(/hold the shards 3\/3/);
    } finally {
      for (const worker of workers) await worker.close();
      await world.close();
    }
  });
});
