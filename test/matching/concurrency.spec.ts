import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { Matcher } from '@homeward/searching/worker';
import { population, World } from './world.js';

const people = population();

describe('several workers at once', () => {
  let world: World;
  let second: INestApplicationContext | null;
  beforeEach(async () => {
    world = await World.open();
    second = null;
  });
  afterEach(async () => {
    await second?.close();
    await world.close();
  });

  async function otherWorker(): Promise<Matcher> {
    second = await world.secondProcess();
    return second.get(Matcher);
  }

  /** A case for each of the first persons, each with one true match among the persons. */
  async function families(count: number): Promise<string[]> {
    const cases: string[] = [];
    for (const person of people.slice(0, count)) {
      const caseId = await world.openCase();
      await world.addRelative(caseId, 'self', person);
      cases.push(caseId);
    }
    return cases;
  }

  it('two workers insert nothing twice, and nothing is left out', async () => {
    const other = await otherWorker();
    const cases = await families(4);
    await world.addPersons(people.slice(0, 4));
    await Promise.all([
      world.delta(),
      world.delta(other),
      ...cases.map((caseId) => world.search(caseId)),
      ...cases.map((caseId) => world.search(caseId, other)),
    ]);
    await Promise.all([world.delta(), world.delta(other)]);
    const hits = await world.hits();
    expect(hits.map(({ status }) => status)).toEqual(['new', 'new', 'new', 'new']);
    expect(new Set(hits.map(({ caseId }) => caseId)).size).toBe(4);
    expect(await world.coverage()).toMatchObject({ complete: true, head: 4, cursor: 4, casesJoined: 4 });
  });

  it('a change whose transaction commits late is not skipped', async () => {
    const [caseId] = await families(2);
    await world.search(caseId!);
    let commit!: () => void;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let written!: () => void;
    const wrote = new Promise<void>((resolve) => (written = resolve));
    // The first transaction takes its place in the feed and stays open, before it asks for the delta job: the row of that
    // request is held until the end of a transaction ...
    const late = world.run(async (tx) => {
      await world.addCrowdIn(tx, [people[0]!], 1);
      written();
      await held;
    });
    await wrote;
    // ... while a later one commits, and a delta job runs to its end: it may number neither of them.
    await world.addPerson(people[1]!);
    expect(await world.matcher.delta(() => Promise.resolve())).toBe(false);
    expect(await world.coverage()).toMatchObject({ complete: false, head: 0 });
    expect(await world.hits()).toEqual([]);
    commit();
    await late;
    await world.delta();
    expect(await world.hits()).toHaveLength(1);
    expect(await world.coverage()).toMatchObject({ head: 2, cursor: 2 });
  });

  it('a delta job that cannot read the feed to its end requests itself again', async () => {
    let commit!: () => void;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let written!: () => void;
    const wrote = new Promise<void>((resolve) => (written = resolve));
    const late = world.run(async (tx) => {
      await tx.em.query('SELECT pg_current_xact_id()');
      written();
      await held;
    });
    await wrote;
    await world.addPerson(people[1]!);
    expect(await world.matcher.delta(() => Promise.resolve())).toBe(false);
    expect(await world.work()).toMatchObject([{ kind: 'matching.delta', status: 'pending' }]);
    commit();
    await late;
    await world.delta();
    expect(await world.coverage()).toMatchObject({ complete: true, head: 1 });
  });

  it('cached genotypes are those of the present row', async () => {
    const [caseId] = await families(1);
    await world.addPerson(people[0]!);
    await world.delta();
    await world.search(caseId!);
    expect((await world.hits()).map(({ status }) => status)).toEqual(['new']);
    // Under the same id, as no part of the program changes a profile.
    await world.run(async (tx) => {
      const genotypes = JSON.stringify(people[5]);
      await tx.em.query(`UPDATE profile SET genotypes = $1 WHERE donor_kind = 'relative'`, [genotypes]);
      await world.touch(tx, caseId!);
    });
    await world.search(caseId!);
    expect((await world.hits()).map(({ status }) => status)).toEqual(['superseded']);
  });

  it('a case that changes while it is searched does not join under its old version', async () => {
    const [caseId] = await families(1);
    await world.addPerson(people[0]!);
    await world.delta();
    let touched = false;
    await world.matcher.searchCase(caseId!, async () => {
      if (!touched) await world.run((tx) => world.touch(tx, caseId!));
      touched = true;
    });
    expect(touched).toBe(true);
    expect(await world.hits()).toEqual([]);
    expect(await world.coverage()).toMatchObject({ complete: false, casesJoined: 0 });
    await world.search(caseId!);
    expect(await world.hits()).toHaveLength(1);
  });

  it('persons numbered while a case is searched are searched before it joins', async () => {
    const other = await otherWorker();
    const [caseId] = await families(1);
    await world.addPerson(people[5]!);
    await world.delta();
    let added = false;
    await world.matcher.searchCase(caseId!, async () => {
      if (!added) {
        added = true;
        await world.addPerson(people[0]!);
        await world.delta(other);
      }
    });
    expect(await world.hits()).toHaveLength(1);
    expect(await world.coverage()).toMatchObject({ complete: true, head: 2, cursor: 2, casesJoined: 1 });
  });

  it('a worker that joined the database late, or sees another one, rebuilds its index', async () => {
    const other = await otherWorker();
    const [caseId] = await families(1);
    const person = await world.addPerson(people[0]!);
    await world.delta();
    await world.search(caseId!);
    await world.withdrawPerson(person);
    await world.addPerson(people[0]!);
    await world.delta();
    await world.run((tx) => world.touch(tx, caseId!));
    await world.search(caseId!, other);
    expect((await world.hits()).map(({ status }) => status)).toEqual(['superseded', 'superseded', 'new']);
    expect(await world.coverage()).toMatchObject({ complete: true, personsAlive: 1 });
  });
});
