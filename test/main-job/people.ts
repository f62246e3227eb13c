import { expect } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  evaluateCandidate,
  pedigreeFromRelations,
  type CandidateResult,
  type KinshipSettings,
  type Relation,
} from '@homeward/kinship';
import { DEFAULT_SETTINGS } from '@homeward/policy';
import { parseFrequencyTable, type GenotypeMap } from '@homeward/str';
import { child } from '../../apps/cli/src/demo/inheritance.js';
import { readPopulation } from '../../apps/cli/src/demo/population.js';
import { seededRandom } from '../../apps/cli/src/demo/random.js';

const ROOT = join(import.meta.dirname, '../..');

/** The published frequencies of the population that the profiles are from. */
export const FREQUENCIES = 'nist1036_2017_pooled';

const settings: KinshipSettings = {
  frequencies: parseFrequencyTable(
    readFileSync(join(ROOT, `fixtures/frequencies/${FREQUENCIES}.csv`), 'utf8'),
    FREQUENCIES,
  ),
  minimumFrequency: { rule: '5/2N' },
  theta: 0,
  mutation: DEFAULT_SETTINGS.mutation,
  untyped: 'pruned',
};

/** Real people of the published data set, in the order of the file. */
export function realPeople(): GenotypeMap[] {
  return readPopulation(ROOT).map(({ genotypes }) => genotypes);
}

/** The genotypes without one locus. */
export const without = (genotypes: GenotypeMap, locus: string): GenotypeMap =>
  Object.fromEntries(Object.entries(genotypes).filter(([name]) => name !== locus));

export interface Family {
  readonly father: GenotypeMap;
  readonly mother: GenotypeMap;
  readonly child: GenotypeMap;
}

/** A child of two real people by Mendel's rules, with as many inconsistent loci as wanted: 0 or a mutation. */
export function familyOf(father: GenotypeMap, mother: GenotypeMap, mismatches = 0): Family {
  for (let seed = 1; ; seed += 1) {
    const { genotypes } = child(father, mother, seededRandom(seed));
    const family = { father, mother, child: genotypes };
    if (expected({ father, mother }, genotypes).mismatches === mismatches) return family;
  }
}

/** What the kinship library says of a candidate under the policy in force, from first principles. */
export function expected(
  typed: Partial<Record<'father' | 'mother', GenotypeMap>>,
  candidate: GenotypeMap,
): CandidateResult {
  const relations = Object.keys(typed) as Extract<Relation, 'father' | 'mother'>[];
  return evaluateCandidate({
    pedigree: pedigreeFromRelations(
      relations.map((relation) => ({
        id: relation,
        relation,
        sex: relation === 'father' ? ('male' as const) : ('female' as const),
      })),
      { id: 'missing', sex: 'male' },
    ),
    missingId: 'missing',
    typed: Object.fromEntries(relations.map((relation) => [relation, typed[relation]!])),
    candidate,
    settings,
  });
}

/** Each locus as shown has the likelihood ratio wanted, to 1e-12, and the same verdict. */
export function expectSameLoci(
  shown: readonly CandidateResult['perLocus'][number][],
  wanted: CandidateResult['perLocus'],
): void {
  for (const { locus, consistent, log10Lr } of wanted) {
    const one = shown.find((row) => row.locus === locus);
    expect(one).toMatchObject({ consistent });
    expect(Math.abs(one!.log10Lr - log10Lr)).toBeLessThan(1e-12);
  }
}
