import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { evaluateCandidate, seededRandom } from '@homeward/kinship';
import { SearchEngine } from '@homeward/engine';
import { PersonIndex } from '@homeward/search';
import { parseFrequencyTable, type Genotype, type GenotypeMap } from '@homeward/str';
import type { Config } from '@homeward/platform';
import {
  LINK_HYPOTHESES,
  LINK_PEDIGREES,
  EARLIER_PERSON,
  LATER_PERSON,
  evaluatePair,
  linkSettings,
  thresholdOf,
} from '@homeward/judging';
import { JudgingPool, LinkScreen } from '@homeward/persons';
import { DEFAULT_LINK_RULES, DEFAULT_SETTINGS, type KinshipPolicy } from '@homeward/policy';

const file = new URL('../../fixtures/frequencies/kinsimu_hebei_42loci.csv', import.meta.url);
const table = parseFrequencyTable(readFileSync(file, 'utf8'), 'hebei');
const loci = [...table.loci.keys()].slice(0, 6);
const links = {
  ...DEFAULT_LINK_RULES,
  thresholdSamePerson: 3,
  thresholdFullSibling: 2,
  thresholdParentChild: 2,
};
const rules = { ...DEFAULT_SETTINGS, minSharedLoci: 4, links };
const policy: KinshipPolicy = {
  version: 1,
  rules,
  frequencySource: 'hebei',
  settings: {
    frequencies: table,
    minimumFrequency: { rule: '5/2N' },
    theta: 0,
    mutation: rules.mutation,
    untyped: 'pruned',
  },
};
const random = seededRandom(7);

/** A few common alleles, and one that no table lists. */
function person(): GenotypeMap {
  const allele = (locus: string): string => {
    const { alleles } = table.loci.get(locus)!;
    return random() < 0.02 ? '99' : alleles[Math.floor((0.3 + 0.3 * random()) * alleles.length)]!;
  };
  const typed = loci.filter(() => random() < 0.95);
  return Object.fromEntries(typed.map((locus) => [locus, [allele(locus), allele(locus)] as Genotype]));
}

describe('the screen of links', () => {
  it('returns exactly the persons who pass under any hypothesis', async () => {
    const index = new PersonIndex([...loci].reverse(), { memoryLimit: 2 ** 26 });
    const persons = Array.from({ length: 60 }, person);
    for (const one of persons) index.add(one);
    index.kill(3);
    const engine = SearchEngine.open(index, { threads: 0 });
    const present = { index, engine, head: persons.length };
    const screen = new LinkScreen(new JudgingPool({ searchThreads: 0 } as Config));
    const asking = persons[50]!;
    const { rows, compared, passed } = await screen.survivors(present, policy, {
      row: 50,
      genotypes: asking,
    });

    const expected: number[] = [];
    for (const [row, genotypes] of persons.slice(0, 50).entries()) {
      if (row === 3) continue;
      let passes = false;
      for (const one of LINK_HYPOTHESES) {
        const { log10Lr, perLocus } = await evaluatePair(one, policy, asking, genotypes);
        passes ||= log10Lr >= thresholdOf(links, one) && perLocus.length >= rules.minSharedLoci;
      }
      if (passes) expected.push(row);
    }
    expect(expected.length).toBeGreaterThan(2);
    expect([...rows].sort((a, b) => a - b)).toEqual(expected);
    expect({ compared, leftOut: passed - rows.length }).toEqual({ compared: 49, leftOut: 0 });
  }, 30_000);

  it('finds the same with tables that were made before persons with new genotypes and alleles', async () => {
    const index = new PersonIndex([...loci], { memoryLimit: 2 ** 26 });
    const persons = Array.from({ length: 40 }, person);
    const engine = SearchEngine.open(index, { threads: 0 });
    const judges = new JudgingPool({ searchThreads: 0 } as Config);
    const kept = new LinkScreen(judges);
    const suspects = (screen: LinkScreen, row: number, genotypes: GenotypeMap) =>
      screen.survivors({ index, engine, head: index.head }, policy, { row, genotypes });
    const asking = persons[0]!;
    for (const one of persons.slice(0, 20)) index.add(one);
    await suspects(kept, 20, asking);
    const [locus] = Object.keys(asking);
    for (const one of persons.slice(20)) index.add(one);
    index.add({ ...asking, [locus!]: [asking[locus!]![0], '98'] });
    index.add({ ...asking, [locus!]: ['97', '98'] });
    const [again, fresh] = await Promise.all([
      suspects(kept, 42, asking),
      suspects(new LinkScreen(judges), 42, asking),
    ]);
    expect(again).toEqual(fresh);
    expect(fresh.rows).toEqual(expect.arrayContaining([0, 40]));
  }, 30_000);

  it.each(LINK_HYPOTHESES)(
    'and the evaluation locus by locus is that of the pair at once: %s',
    async (one) => {
      const [a, b] = [person(), person()];
      const pair = await evaluatePair(one, policy, a, b);
      const whole = evaluateCandidate({
        pedigree: LINK_PEDIGREES[one],
        missingId: EARLIER_PERSON,
        typed: { [LATER_PERSON]: a },
        candidate: b,
        settings: linkSettings(policy),
      });
      expect(pair.log10Lr).toBe(whole.log10Lr);
      expect(pair.perLocus).toEqual(whole.perLocus);
      expect(pair.leftOut).toEqual(whole.leftOut);
    },
  );
});
