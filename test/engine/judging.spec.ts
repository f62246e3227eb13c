import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Config } from '@homeward/platform';
import { DEFAULT_SETTINGS, type KinshipPolicy } from '@homeward/policy';
import { parseFrequencyTable, type GenotypeMap } from '@homeward/str';
import type * as LinkJudging from '../../libs/judging/src/pairs/found-link.js';
import type * as Judging from '../../libs/persons/src/tables/judging-pool.js';
import type * as Asking from '../../libs/judging/src/families/searched-family.js';
import type { Candidate, Family, FamilyMember, FoundHit } from '@homeward/judging';
import { childOf, population } from '../matching/world.js';

/** The built program: threads load compiled files. */
const built = (file: string, library = 'judging'): string =>
  new URL(`../../dist/libs/${library}/src/${file}.js`, import.meta.url).href;
const people = population();
const TABLE = 'nist1036_2017_pooled';
const frequencies = parseFrequencyTable(readFileSync(`fixtures/frequencies/${TABLE}.csv`, 'utf8'), TABLE);

let questionOf: typeof Asking.searchedFamilyOf;
let judgePair: typeof LinkJudging.judgePair;
let here: Judging.JudgingPool;
let threads: Judging.JudgingPool;
beforeAll(async () => {
  ({ searchedFamilyOf: questionOf } = (await import(built('families/searched-family'))) as typeof Asking);
  ({ judgePair } = (await import(built('pairs/found-link'))) as typeof LinkJudging);
  const { JudgingPool } = (await import(built('tables/judging-pool', 'persons'))) as typeof Judging;
  here = new JudgingPool({ searchThreads: 0 } as Config);
  threads = new JudgingPool({ searchThreads: 2 } as Config);
});
afterAll(() => threads.onModuleDestroy());

function policyOf(changes: Partial<typeof DEFAULT_SETTINGS> = {}): KinshipPolicy {
  const rules = { ...DEFAULT_SETTINGS, frequencyTable: TABLE, ...changes };
  const { theta, mutation, untyped } = rules;
  const settings = { frequencies, minimumFrequency: { rule: '5/2N' as const }, theta, mutation, untyped };
  return { version: 1, rules, frequencySource: TABLE, settings };
}

const [father, mother, stranger] = people as [GenotypeMap, GenotypeMap, GenotypeMap];
const member = (relation: FamilyMember['relation'], genotypes: GenotypeMap): FamilyMember => ({
  donorId: relation,
  code: relation,
  relation,
  sex: relation === 'mother' ? 'female' : 'male',
  consented: true,
  typed: true,
  profileId: relation,
  genotypes,
  otherGenotypes: null,
  conflicts: [],
});
const family: Family = {
  caseId: 'case',
  missingKey: 'missing',
  drawn: null,
  caseNumber: 'C',
  status: 'open',
  searchVersion: 1,
  missingSex: 'male',
  missingBirthDate: null,
  missingSince: '2015-01-01',
  members: [member('father', father), member('full_sibling', childOf(father, mother, 1))],
};
const candidate = (genotypes: GenotypeMap, row: number): Candidate => ({
  row,
  profileId: `p${row}`,
  donorId: `d${row}`,
  code: `P-${row}`,
  category: 'other',
  sex: 'male',
  birthYear: null,
  genotypes,
  otherGenotypes: {},
  amel: null,
  conflicts: [],
});
/** Children of the family, one of them with an allele that no table lists, and a stranger: more than one task. */
const candidates = Array.from({ length: 34 }, (_, row) => {
  if (row === 5) return candidate(stranger, row);
  const child = childOf(father, mother, row);
  return candidate(row === 6 ? { ...child, FGA: [child['FGA']![0], '99.1'] } : child, row);
});

function ask(policy: KinshipPolicy): Asking.SearchedFamily {
  const asked = questionOf(family, policy);
  if (!asked.ok) throw new Error(asked.code);
  return asked.searched;
}

async function answers(judges: Judging.JudgingPool, policy: KinshipPolicy) {
  const unlisted = { FGA: [['99.1', '20'] as const, ['99.1', '99.1'] as const] };
  const hits = await judges.judge(ask(policy), candidates, 1000);
  const explained = await Promise.all(
    hits.slice(0, 2).map((hit) => judges.withAlternatives(ask(policy), hit)),
  );
  return { tables: await judges.tables(ask(policy), { unlisted }), hits, explained };
}

describe('judging', () => {
  it('gives the same in threads and without, under whichever policy', async () => {
    const policies = [policyOf(), policyOf({ thresholdLog10Lr: 9 }), policyOf({ mutation: noMutation })];
    const answered: Awaited<ReturnType<typeof answers>>[] = [];
    for (const policy of policies) {
      const [expected, found] = await Promise.all([answers(here, policy), answers(threads, policy)]);
      expect(found).toEqual(expected);
      answered.push(found);
    }
    const [usual, strict] = answered;
    expect(usual!.hits.length).toBeGreaterThan(strict!.hits.length);
    expect(rows(usual!.hits)).not.toContain(5);
    expect(usual!.tables.find(({ locus }) => locus === 'FGA')?.further).toHaveLength(2);
    expect(usual!.explained[0]!.evidence.alternatives?.tested.length).toBeGreaterThan(3);
  });

  it('leaves the event loop free', async () => {
    await threads.judge(ask(policyOf()), candidates, 1000);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await threads.judge(ask(policyOf({ theta: 0.01 })), candidates, 1000);
    delay.disable();
    // Milliseconds; half of all turns, since the machine may be busy with something else.
    expect(delay.percentile(50) / 1e6).toBeLessThan(20);
  });

  it('says why a task cannot be done, and does the next', async () => {
    const broken = ask(policyOf());
    Object.assign(broken.policy.settings, { mutation: null });
    await expect(threads.judge(broken, candidates.slice(0, 1), 1000)).rejects.toThrow(/null/);
    expect(await threads.judge(ask(policyOf()), candidates.slice(0, 1), 1000)).toHaveLength(1);
  });
});

describe('judging links', () => {
  /** Siblings of one family, the same person once more, a stranger, and one with an allele that no table lists. */
  const high = candidate(childOf(father, mother, 0), 20);
  const others = Array.from({ length: 10 }, (_, row) =>
    candidate([stranger, high.genotypes, candidates[6]!.genotypes][row] ?? childOf(father, mother, row), row),
  );
  const unlisted = { FGA: [['99.1', '20'] as const] };
  const some = Object.fromEntries(Object.entries(high.genotypes).slice(0, 10));

  it('gives the same in threads and without, in the same order, and as each pair alone', async () => {
    for (const policy of [policyOf(), policyOf({ mutation: noMutation })]) {
      const found = await threads.judgeLinks(policy, high, others, 1000);
      const alone = await Promise.all(others.map((low) => judgePair(policy, low, high, 1000)));
      expect(found).toEqual(alone.filter((link) => link !== null));
      expect(found).toEqual(await here.judgeLinks(policy, high, others, 1000));
      expect(found.map(({ low }) => low.row)).not.toContain(0);
      expect(found[0]).toMatchObject({ hypothesis: 'same_person', personsCompared: 1000 });
      const tables = await threads.linkTables(policy, some, unlisted);
      expect(tables.map(({ locus }) => locus)).toEqual(Object.keys(some));
      expect(tables).toEqual(await here.linkTables(policy, some, unlisted));
    }
  }, 60_000);

  it('leaves the event loop free, and says why a pair cannot be judged', async () => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await threads.judgeLinks(policyOf({ theta: 0.01 }), high, others, 1000);
    delay.disable();
    expect(delay.percentile(50) / 1e6).toBeLessThan(20);
    const broken = policyOf();
    Object.assign(broken.settings, { mutation: null });
    await expect(threads.judgeLinks(broken, high, others, 1000)).rejects.toThrow(/null/);
    expect(await threads.judgeLinks(policyOf(), high, others.slice(1, 2), 1000)).toHaveLength(1);
  });
});

const noMutation = { model: 'none', maleRate: 0, femaleRate: 0, range: 0.1, rate2: 0 } as const;
const rows = (hits: readonly FoundHit[]): number[] => hits.map(({ candidate: { row } }) => row);
