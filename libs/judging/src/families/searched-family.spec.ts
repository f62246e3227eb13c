import { describe, expect, it } from 'vitest';
import type { FrequencyTable, Genotype } from '@homeward/str';
import { DEFAULT_SETTINGS, type KinshipPolicy, type PolicySettings } from '@homeward/policy';
import type { Family, FamilyMember } from './family.js';
import { searchedFamilyOf } from './searched-family.js';

const LOCI = Array.from({ length: 6 }, (_, i) => `L${i}`);
const alleles = ['8', '9', '10', '11', '12'];
const frequencies: FrequencyTable = {
  name: 'test',
  problems: [],
  loci: new Map(LOCI.map((locus) => [locus, { alleles, freqs: [0.2, 0.2, 0.2, 0.2, 0.2], n: 500 }])),
};

function policy(changes: Partial<PolicySettings>): KinshipPolicy {
  const rules = { ...DEFAULT_SETTINGS, minSharedLoci: 4, ...changes };
  const { theta, mutation, untyped } = rules;
  return {
    version: 1,
    rules,
    frequencySource: 'test',
    settings: { frequencies, minimumFrequency: { rule: 'fixed', value: 0.001 }, theta, mutation, untyped },
  };
}

/** A relative with the same genotype at every locus. */
const relative = (relation: FamilyMember['relation'], genotype: Genotype, loci = LOCI): FamilyMember => ({
  donorId: relation,
  code: relation,
  relation,
  sex: 'unknown',
  consented: true,
  typed: true,
  profileId: relation,
  genotypes: Object.fromEntries(loci.map((locus) => [locus, genotype])),
  otherGenotypes: {},
  conflicts: [],
});

const family = (...members: FamilyMember[]): Family => ({
  caseId: 'case',
  caseNumber: 'case',
  status: 'open',
  searchVersion: 1,
  missingSex: 'male',
  missingBirthDate: null,
  missingSince: null,
  missingKey: 'missing',
  members,
  drawn: null,
});

describe('a family whose loci cannot be computed', () => {
  const sibling = relative('full_sibling', ['8', '10']);
  const UNCLE_AUNT_SIBLING = family(
    relative('paternal_uncle', ['8', '9']),
    relative('maternal_aunt', ['10', '11']),
    sibling,
  );

  it('is not searchable under theta with too many untyped ancestors, and is without theta', () => {
    expect(searchedFamilyOf(UNCLE_AUNT_SIBLING, policy({ theta: 0.01 }))).toEqual({
      ok: false,
      code: 'pedigree_too_complex',
    });
    expect(searchedFamilyOf(UNCLE_AUNT_SIBLING, policy({})).ok).toBe(true);
  });

  it('leaves the loci without tables out of the recomputation too', () => {
    const grandparents = [
      relative('paternal_grandfather', ['8', '8'], LOCI.slice(0, 4)),
      relative('paternal_grandmother', ['8', '9'], LOCI.slice(0, 4)),
    ].map((member, i) => {
      // Four different alleles at the last two.
      const last = relative(member.relation, i === 0 ? ['8', '9'] : ['10', '11'], LOCI.slice(4));
      return { ...member, genotypes: { ...member.genotypes, ...last.genotypes } };
    });
    const others = [relative('maternal_aunt', ['10', '11']), relative('full_sibling', ['8', '10'])];
    const asked = searchedFamilyOf(family(...grandparents, ...others), policy({ theta: 0.01 }));
    if (!asked.ok) throw new Error(asked.code);
    const { searched } = asked;
    expect([...searched.without.keys()]).toEqual(['L4', 'L5']);
    expect(searched.tables.loci.map(({ locus }) => locus)).toEqual(LOCI.slice(0, 4));
    for (const genotypes of Object.values(searched.typed))
      expect(Object.keys(genotypes)).toEqual(LOCI.slice(0, 4));
  });

  it('is not searchable when it contradicts itself and nothing may mutate', () => {
    const mutation = { ...DEFAULT_SETTINGS.mutation, model: 'none' as const };
    const contradiction = family(relative('father', ['11', '12']), sibling);
    expect(searchedFamilyOf(contradiction, policy({ mutation }))).toEqual({
      ok: false,
      code: 'family_contradicts_itself',
    });
    expect(searchedFamilyOf(contradiction, policy({}))).toMatchObject({
      ok: false,
      code: 'declared_relation_refuted',
    });
  });
});

describe('a family whose typings refute a declared relation', () => {
  const at = (...genotypes: Genotype[]) =>
    Object.fromEntries(LOCI.map((locus, i) => [locus, genotypes[i % genotypes.length]!]));
  const typedAs = (relation: FamilyMember['relation'], ...genotypes: Genotype[]): FamilyMember => ({
    ...relative(relation, ['8', '8']),
    genotypes: at(...genotypes),
  });
  const father = typedAs('father', ['8', '9']);
  const mother = typedAs('mother', ['10', '11']);
  const sibling = typedAs('full_sibling', ['9', '11']);
  const refused = (...members: FamilyMember[]) => searchedFamilyOf(family(...members), policy({}));

  it.each([
    ['a sibling who is a stranger', [father, mother, typedAs('full_sibling', ['12', '12'])], 'full_sibling'],
    ['a father who is not the father', [typedAs('father', ['12', '12']), mother, sibling], 'father'],
    ['a mother who is not the mother', [father, typedAs('mother', ['8', '12']), sibling], 'mother'],
    ['belongings that are not of the child', [father, mother, typedAs('self', ['12', '12'])], 'self'],
  ])('is not searched: %s', (_, members, wrong) => {
    const code = 'declared_relation_refuted';
    expect(refused(...members)).toMatchObject({ ok: false, code, members: [wrong] });
  });

  it('is searched when it agrees with itself, and with a contradiction at two loci, which mutations make', () => {
    expect(refused(father, mother, sibling).ok).toBe(true);
    expect(refused(father, mother).ok).toBe(true);
    const two = {
      ...sibling,
      genotypes: { ...sibling.genotypes!, L0: ['9', '12'], L1: ['9', '12'] } as never,
    };
    expect(refused(father, mother, two).ok).toBe(true);
  });
});
