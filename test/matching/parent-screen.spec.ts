import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { SearchEngine } from '@homeward/engine';
import {
  candidateEvaluator,
  mendelianMismatches,
  pedigreeFromRelations,
  type Relation,
} from '@homeward/kinship';
import { DEFAULT_SETTINGS, type KinshipPolicy } from '@homeward/policy';
import { PersonIndex } from '@homeward/search';
import { parseFrequencyTable, type GenotypeMap } from '@homeward/str';
import type { Family, FamilyMember } from '@homeward/judging';
import { ParentScreen } from '@homeward/persons';
import { childOf, population } from './world.js';

const people = population();
const TABLE = 'nist1036_2017_pooled';
const frequencies = parseFrequencyTable(readFileSync(`fixtures/frequencies/${TABLE}.csv`, 'utf8'), TABLE);

function policyOf(changes: Partial<typeof DEFAULT_SETTINGS> = {}): KinshipPolicy {
  const rules = { ...DEFAULT_SETTINGS, frequencyTable: TABLE, ...changes };
  const { theta, mutation, untyped, linkage = 'warn' } = rules;
  const minimumFrequency = { rule: '5/2N' as const };
  return {
    version: 1,
    rules,
    frequencySource: TABLE,
    settings: { frequencies, minimumFrequency, theta, mutation, untyped, linkage },
  };
}

/** As when the tables of the family are not made yet. */
const screened = (family: Family) => ({ family, loci: () => null });

let serial = 0;
const member = (relation: FamilyMember['relation'], genotypes: GenotypeMap | null): FamilyMember => ({
  donorId: `d${++serial}`,
  code: 'D',
  relation,
  sex: relation === 'mother' ? 'female' : 'male',
  consented: true,
  typed: genotypes !== null,
  profileId: 'p',
  genotypes,
  otherGenotypes: null,
  conflicts: [],
});
const familyOf = (...members: FamilyMember[]): Family => ({
  caseId: `c${++serial}`,
  caseNumber: 'C',
  status: 'open',
  searchVersion: 1,
  missingSex: 'male',
  missingBirthDate: null,
  missingSince: '2015-01-01',
  missingKey: 'missing',
  members,
  drawn: null,
});

/** Whether the exact search would raise a hit of the family with a person. */
function hitsOf(family: Family, { rules, settings }: KinshipPolicy): (person: GenotypeMap) => boolean {
  const typed = family.members.filter(({ genotypes }) => genotypes !== null);
  const evaluate = candidateEvaluator({
    pedigree: pedigreeFromRelations(
      family.members.map(({ donorId, relation, sex }) => ({
        id: donorId,
        relation: relation as Relation,
        sex,
      })),
      { id: 'missing', sex: 'male' },
    ),
    missingId: 'missing',
    typed: Object.fromEntries(typed.map(({ donorId, genotypes }) => [donorId, genotypes!])),
    settings,
  });
  return (person) => {
    const { log10Lr, lociCompared, perLocus } = evaluate(person);
    if (!(log10Lr >= rules.thresholdLog10Lr) || lociCompared < rules.minSharedLoci) return false;
    const compared = new Set(perLocus.map(({ locus }) => locus));
    const seen = Object.fromEntries(Object.entries(person).filter(([locus]) => compared.has(locus)));
    return typed
      .filter(({ relation }) => ['father', 'mother'].includes(relation))
      .every(({ genotypes }) => mendelianMismatches(genotypes, null, seen).mismatches <= rules.maxMismatches);
  };
}

/** The child with some loci of somebody else: mutations, as far as a screen can tell. */
function altered(child: GenotypeMap, other: GenotypeMap, loci: number): GenotypeMap {
  const swapped = Object.keys(child).slice(0, loci);
  return { ...child, ...Object.fromEntries(swapped.map((locus) => [locus, other[locus]!])) };
}

const fathers = people.slice(0, 8);
const mothers = people.slice(25, 33);
const children = fathers.map((father, i) =>
  altered(childOf(father, mothers[i]!, i), people[400 + i]!, i % 9),
);
/** Few: each is compared with each family from first principles. */
const persons = [...people.slice(600, 603), ...children];

describe('the screen of parents', () => {
  it.each([
    ['the default policy', policyOf()],
    ['theta', policyOf({ theta: 0.02 })],
    ['no mismatch', policyOf({ maxMismatches: 0 })],
    ['seven mismatches and a low threshold', policyOf({ maxMismatches: 7, thresholdLog10Lr: 0 })],
    ['untyped persons taken literally', policyOf({ untyped: 'full' })],
    ['one of two linked loci left out', policyOf({ linkage: 'leave_one_out' })],
  ])('keeps every person who is a hit: %s', async (_name, policy) => {
    const index = new PersonIndex(Object.keys(people[0]!), { segmentRows: 512 });
    for (const person of persons) index.add(person);
    const engine = SearchEngine.open(index, { threads: 0 });
    const families = fathers.flatMap((father, i) => [
      familyOf(member('father', father)),
      familyOf(member('mother', mothers[i]!), member('full_sibling', null)),
      familyOf(member('father', father), member('mother', mothers[i]!)),
    ]);
    const whole = { from: 0, to: index.head };
    const present = { index, engine, head: index.head };
    const survivors = await new ParentScreen().survivors(present, policy, families.map(screened), whole);
    let wanted = 0;
    for (const family of families) {
      const isHit = hitsOf(family, policy);
      persons.forEach((person, row) => {
        if (!isHit(person)) return;
        wanted++;
        expect([...survivors.get(family)!]).toContain(row);
      });
    }
    expect(wanted).toBeGreaterThan(7);
    await engine.close();
  });

  it('saves most families the exact search, and leaves persons that it cannot judge to the exact search', async () => {
    const index = new PersonIndex(Object.keys(people[0]!), { segmentRows: 512 });
    for (const person of people.slice(600, 620)) index.add(person);
    const engine = SearchEngine.open(index, { threads: 0 });
    const duos = people.slice(0, 200).map((father) => familyOf(member('father', father)));
    const sibling = familyOf(member('full_sibling', people[3]!));
    const withSibling = familyOf(member('father', people[4]!), member('full_sibling', people[5]!));
    const present = { index, engine, head: index.head };
    const asked = [...duos, sibling, withSibling];
    const survivors = await new ParentScreen().survivors(present, policyOf(), asked.map(screened), {
      from: 0,
      to: 20,
    });
    expect(survivors.has(sibling) || survivors.has(withSibling)).toBe(false);
    expect(duos.filter((family) => survivors.get(family)!.length > 0).length).toBeLessThan(5);
    await engine.close();
  });

  it('counts no locus that the policy leaves out for its linkage, in number and in mismatches', async () => {
    const [father, other] = [people[0]!, people[7]!];
    const away = Object.keys(father).filter(
      (locus) => !other[locus]!.some((allele) => father[locus]!.includes(allele)),
    );
    // Mismatches as many as are allowed, and one more at the locus that is left out.
    const three = away.filter((locus) => locus !== 'D12S391').slice(0, 3);
    const fits = childOf(father, people[1]!);
    const apart = ['15', '25'].filter((allele) => !father.D12S391!.includes(allele))[0]!;
    const person: GenotypeMap = {
      ...fits,
      ...Object.fromEntries(three.map((locus) => [locus, other[locus]!])),
      D12S391: [apart, apart],
    };
    const index = new PersonIndex(Object.keys(father), { segmentRows: 512 });
    index.add(person);
    const engine = SearchEngine.open(index, { threads: 0 });
    const present = { index, engine, head: index.head };
    const family = familyOf(member('father', father));
    const rowsUnder = async (policy: KinshipPolicy) => [
      ...(await new ParentScreen().survivors(present, policy, [screened(family)], { from: 0, to: 1 })).get(
        family,
      )!,
    ];
    const leaving = { linkage: 'leave_one_out', thresholdLog10Lr: -12 } as const;
    expect(await rowsUnder(policyOf({ thresholdLog10Lr: -12 }))).toEqual([]);
    expect(hitsOf(family, policyOf(leaving))(person)).toBe(true);
    expect(await rowsUnder(policyOf(leaving))).toEqual([0]);
    await engine.close();
  });

  it('counts with further relatives only the loci that their tables compare', async () => {
    const [father, mother] = [people[0]!, people[1]!];
    const child = altered(childOf(father, mother), people[2]!, 0);
    const away = Object.keys(child).filter(
      (locus) => !people[7]![locus]!.some((allele) => father[locus]!.includes(allele)),
    );
    // A child with four mismatches, one of them at a locus that the family's tables leave out.
    const mismatched = {
      ...child,
      ...Object.fromEntries(away.slice(0, 4).map((locus) => [locus, people[7]![locus]!])),
    };
    const index = new PersonIndex(Object.keys(people[0]!), { segmentRows: 512 });
    index.add(mismatched);
    const engine = SearchEngine.open(index, { threads: 0 });
    const family = familyOf(member('father', father), member('full_sibling', childOf(father, mother, 5)));
    const all = Object.keys(child);
    const rowsWith = async (loci: readonly string[]) => {
      const present = { index, engine, head: index.head };
      const asked = [{ family, loci: () => new Set(loci) }];
      return [
        ...(await new ParentScreen().survivors(present, policyOf(), asked, { from: 0, to: 1 })).get(family)!,
      ];
    };
    expect(await rowsWith(all)).toEqual([]);
    expect(await rowsWith(all.filter((locus) => locus !== away[0]))).toEqual([0]);
    await engine.close();
  });
});
