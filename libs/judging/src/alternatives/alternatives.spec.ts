import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluateCandidate,
  pedigreeFromRelations,
  type KinshipSettings,
  type Relation,
} from '@homeward/kinship';
import type { GenotypeMap } from '@homeward/str';
import type { Alternatives } from '../evidence/evidence.js';
import { alternativesOf } from './alternatives.js';

const P = 0.1;
const settings: KinshipSettings = {
  frequencies: {
    name: 'test',
    problems: [],
    loci: new Map(
      ['L1', 'L2'].map((locus) => [locus, { alleles: ['10', '11', '12'], freqs: [P, 0.3, 0.6], n: null }]),
    ),
  },
  minimumFrequency: { rule: 'fixed', value: 1e-6 },
  theta: 0,
  mutation: { model: 'none', maleRate: 0, femaleRate: 0 },
  untyped: 'pruned',
};
const AA: GenotypeMap = { L1: ['10', '10'] };
const AB: GenotypeMap = { L1: ['10', '11'] };

function ask(typed: Partial<Record<Relation, GenotypeMap>>, candidate: GenotypeMap): Promise<Alternatives> {
  const relations = Object.keys(typed) as Relation[];
  const sexOf = (relation: Relation) =>
    relation === 'mother' || relation.endsWith('mother') ? 'female' : 'male';
  const pedigree = pedigreeFromRelations(
    relations.map((relation) => ({ id: relation, relation, sex: sexOf(relation) })),
    { id: 'missing', sex: 'male' },
  );
  const asked = { pedigree, missingId: 'missing', typed: typed as Record<string, GenotypeMap>, settings };
  const { perLocus, log10Lr } = evaluateCandidate({ ...asked, candidate });
  const answered = perLocus.map(({ locus, candidate: person }) => ({ locus, person }));
  return alternativesOf({ ...asked, relations }, { perLocus: answered, log10Lr });
}

function lr(alternatives: Alternatives, code: string): number | undefined {
  const found = alternatives.tested.find((one) => one.code === code);
  return found?.log10Lr === null || !found ? undefined : 10 ** found.log10Lr;
}

describe('a father alone', () => {
  let asked: Alternatives;
  beforeAll(async () => {
    asked = await ask({ father: AA }, AA);
  });
  it('has the closed forms of uncle, half sibling, grandchild and brother', () => {
    const avuncular = 0.5 + 1 / (2 * P);
    expect(lr(asked, 'father_brother')).toBeCloseTo(avuncular, 9);
    expect(lr(asked, 'child')).toBeCloseTo(avuncular, 9);
    expect(lr(asked, 'sibling_of_father')).toBeCloseTo((1 + P) ** 2 / (4 * P * P), 9);
  });
  it('cannot tell the missing person from a sibling by both or by the father', () => {
    for (const code of ['full_sibling', 'paternal_half_sibling'])
      expect(asked.tested.find((one) => one.code === code)).toMatchObject({ outcome: 'same' });
  });
  it('skips places that are related to no typed member', () => {
    expect(asked.tested.map(({ code }) => code)).toEqual([
      'full_sibling',
      'paternal_half_sibling',
      'child',
      'father_brother',
      'sibling_of_father',
    ]);
  });
  it('compares the hypothesis with the best place that can be told apart', () => {
    // 1/p against (1 + p)^2 / 4p^2: a brother of this father is more likely than his child.
    expect(asked.best?.code).toBe('sibling_of_father');
    expect(asked.best?.log10Lr).toBeCloseTo(Math.log10((4 * P) / (1 + P) ** 2), 9);
  });
});

it('asks for the brother of a typed father with the typed mother kept', async () => {
  const asked = await ask({ father: AB, mother: { L1: ['12', '12'] } }, { L1: ['11', '12'] });
  // The mother gives 12. The father's brother gives 11 with probability 1/2 · 1/2 + 1/2 · 0.3, a stranger with 0.3.
  expect(lr(asked, 'father_brother')).toBeCloseTo((0.5 * 0.5 + 0.5 * 0.3) / (2 * 0.3 * 0.6), 9);
});

it('says so when a place is impossible without mutation', async () => {
  const asked = await ask({ father: AA, mother: AA }, AA);
  expect(asked.tested.every(({ outcome }) => outcome !== 'impossible')).toBe(true);
  const contradicting = await ask({ father: AA, mother: AA }, { L1: ['11', '11'] });
  expect(contradicting.tested.find(({ code }) => code === 'full_sibling')).toEqual({
    code: 'full_sibling',
    log10Lr: null,
    outcome: 'impossible',
  });
});

it('uses the loci of the hit and no other', async () => {
  const both = { L1: ['10', '10'], L2: ['11', '11'] } as GenotypeMap;
  expect(await ask({ father: both }, AA)).toEqual(await ask({ father: AA }, AA));
});

it('tells a sibling from the missing person when a child of the missing person is typed', async () => {
  const asked = await ask({ child: AA }, AA);
  expect(lr(asked, 'full_sibling')).toBeCloseTo(0.5 + 1 / (2 * P), 9);
  expect(asked.best).toMatchObject({ code: 'full_sibling' });
});

it('asks about half siblings and uncles where siblings and grandparents are typed', async () => {
  const codes = async (relations: Relation[]) => {
    const typed = Object.fromEntries(relations.map((relation) => [relation, AB]));
    return (await ask(typed, AB)).tested.map(({ code }) => code);
  };
  expect(await codes(['full_sibling'])).toHaveLength(8);
  expect(await codes(['maternal_grandfather', 'maternal_grandmother'])).toEqual([
    'full_sibling',
    'maternal_half_sibling',
    'child',
    'mother_sister',
    'sibling_of_mother',
  ]);
});
