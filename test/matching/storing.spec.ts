import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HitStore, readyHits } from '@homeward/hits';
import type { FoundHit } from '@homeward/judging';
import type { Tx } from '@homeward/platform';
import { population, World } from './world.js';

const people = population();
const PERSONS = 40;

let world: World;
let caseId: string;
let found: FoundHit[];
beforeAll(async () => {
  world = await World.open();
  caseId = await world.openCase();
  await world.addCrowd(people.slice(0, 4), PERSONS);
  await world.number();
  const persons = await world.run((tx) =>
    tx.em.query<{ row: string; profileId: string; donorId: string; code: string }[]>(
      `SELECT r.row_number AS row, r.profile_id AS "profileId", r.donor_id AS "donorId", d.code
         FROM person_row r JOIN donor d ON d.id = r.donor_id ORDER BY r.row_number`,
    ),
  );
  found = persons.map((person) => hitOf({ ...person, row: Number(person.row) }));
});
afterAll(() => world.close());

function hitOf(person: { row: number; profileId: string; donorId: string; code: string }): FoundHit {
  const evidence = { perLocus: [], members: [], remark: 'it\'s 15% \\ and "more"' };
  return {
    candidate: { ...person, category: 'welfare_resident' },
    familyType: 'duo',
    typedRelations: ['father', 'full_sibling'],
    log10Lr: 7.25 + person.row / 100,
    mismatches: 0,
    lociCompared: 20,
    expectedChanceHits: 1.5e-7,
    personsSearched: PERSONS,
    moreLociNeeded: false,
    sexAgreement: 'unknown',
    ageAgreement: 'unknown',
    evidence,
  } as unknown as FoundHit;
}

const source = (searchVersion: number) => ({
  ...{ caseId, missingKey: 'missing', caseNumber: 'C-1', searchVersion, policyVersion: 1 },
});

/** Raises hits in its own transaction. @returns how many are new, and how many statements it took */
async function raise(
  searchVersion: number,
  hits: readonly FoundHit[],
): Promise<{ raised: number; statements: number }> {
  const ready = readyHits(source(searchVersion), hits);
  return world.run(async (tx) => {
    let statements = 0;
    countStatements(tx, () => statements++);
    const [raised] = await world.context.get(HitStore, { strict: false }).raise(tx, [ready]);
    return { raised: raised!, statements };
  });
}

function countStatements({ em }: Tx, count: () => void): void {
  const runner = em.queryRunner!;
  const query = runner.query.bind(runner);
  runner.query = ((...args: Parameters<typeof query>) => {
    count();
    return query(...args);
  }) as typeof runner.query;
}

const stored = () =>
  world.run((tx) =>
    tx.em.query<{ version: number; status: string; hits: number; numbers: number; chained: number }[]>(
      `SELECT search_version AS version, status, count(*)::int AS hits, count(DISTINCT number)::int AS numbers,
              count(previous_hit_id)::int AS chained
         FROM hit GROUP BY 1, 2 ORDER BY 1, 2`,
    ),
  );
const audited = (action: string) =>
  world.run(async (tx) => {
    const [row] = await tx.em.query<{ entries: number }[]>(
      `SELECT count(*)::int AS entries FROM audit_entry WHERE action = $1`,
      [action],
    );
    return row!.entries;
  });

describe('the hits of a round', () => {
  it('take the same number of statements for any number of hits, and are stored once', async () => {
    const few = await raise(1, found.slice(0, 3));
    const many = await raise(1, found);
    expect([few.raised, many.raised]).toEqual([3, PERSONS - 3]);
    expect(many.statements).toBe(few.statements);
    expect(await raise(1, found)).toMatchObject({ raised: 0 });
    expect(await stored()).toEqual([
      { version: 1, status: 'new', hits: PERSONS, numbers: PERSONS, chained: 0 },
    ]);
    expect(await audited('hit.raised')).toBe(PERSONS);
    const [hit] = await world.run((tx) =>
      tx.em.query<{ relations: string[]; lr: number; evidence: unknown }[]>(
        `SELECT typed_relations AS relations, log10_lr AS lr, evidence FROM hit WHERE person_row = $1`,
        [found[5]!.candidate.row],
      ),
    );
    expect(hit).toEqual({
      relations: ['father', 'full_sibling'],
      lr: found[5]!.log10Lr,
      evidence: found[5]!.evidence,
    });
  });

  it('supersede those of an earlier search, each its own, with an audit entry each', async () => {
    const { raised, statements } = await raise(2, found);
    expect(raised).toBe(PERSONS);
    expect(statements).toBeLessThan(10);
    expect(await stored()).toEqual([
      { version: 1, status: 'superseded', hits: PERSONS, numbers: PERSONS, chained: 0 },
      { version: 2, status: 'new', hits: PERSONS, numbers: PERSONS, chained: PERSONS },
    ]);
    expect(await audited('hit.supersede')).toBe(PERSONS);
  });

  it('leave out persons who left the index, and pairs that are settled', async () => {
    const [gone, settled] = found;
    await world.run(async (tx) => {
      await tx.em.query(`UPDATE person_row SET killed_at = now(), kill_number = 1 WHERE row_number = $1`, [
        gone!.candidate.row,
      ]);
      await tx.em.query(`UPDATE hit SET status = 'confirmed' WHERE search_version = 2 AND person_row = $1`, [
        settled!.candidate.row,
      ]);
    });
    expect(await raise(3, found)).toMatchObject({ raised: PERSONS - 2 });
  });
});
