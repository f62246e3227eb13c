import { describe, expect, it } from 'vitest';
import type { Genotype, GenotypeMap } from '@homeward/str';
import { caseTables } from './case-tables.js';
import { lociWithoutTable } from './loci-without-table.js';
import { pedigreeFromRelations, type Relation } from '../model/relations.js';
import type { KinshipSettings } from '../model/settings.js';
import { settingsOf, tableOf } from '../testing/families.js';

const ALLELES = { '8': 0.2, '9': 0.2, '10': 0.2, '11': 0.2, '12': 0.2 };
const frequencies = tableOf({ A: ALLELES, B: ALLELES });

const family = (
  typings: Partial<Record<Relation, readonly [Genotype, Genotype]>>,
  settings: Partial<KinshipSettings>,
) => {
  const relations = Object.keys(typings) as Relation[];
  const typed: Record<string, GenotypeMap> = Object.fromEntries(
    Object.entries(typings).map(([id, [A, B]]) => [id, { A, B }]),
  );
  return {
    pedigree: pedigreeFromRelations(
      relations.map((relation) => ({ id: relation, relation, sex: 'unknown' as const })),
      { id: 'missing', sex: 'male' },
    ),
    missingId: 'missing',
    typed,
    settings: { ...settingsOf(frequencies), untyped: 'pruned' as const, ...settings },
  };
};

const FAMILIES = {
  'an uncle, an aunt and a sibling, of whom no founder is typed': {
    typings: {
      paternal_uncle: [
        ['8', '9'],
        ['8', '8'],
      ],
      maternal_aunt: [
        ['10', '11'],
        ['9', '9'],
      ],
      full_sibling: [
        ['8', '10'],
        ['8', '9'],
      ],
    },
    settings: { theta: 0.02 },
    without: { A: 'too_many_founders_for_theta', B: 'too_many_founders_for_theta' },
  },
  'grandparents of four different alleles at one locus': {
    typings: {
      paternal_grandfather: [
        ['8', '9'],
        ['8', '8'],
      ],
      paternal_grandmother: [
        ['10', '11'],
        ['8', '9'],
      ],
      maternal_aunt: [
        ['10', '11'],
        ['9', '9'],
      ],
      full_sibling: [
        ['8', '10'],
        ['8', '9'],
      ],
    },
    settings: { theta: 0.02 },
    without: { A: 'too_many_founders_for_theta' },
  },
  'the same without theta': {
    typings: {
      paternal_uncle: [
        ['8', '9'],
        ['8', '8'],
      ],
      maternal_aunt: [
        ['10', '11'],
        ['9', '9'],
      ],
      full_sibling: [
        ['8', '10'],
        ['8', '9'],
      ],
    },
    settings: {},
    without: {},
  },
  'a father whose child contradicts him at one locus, without mutations': {
    typings: {
      father: [
        ['8', '9'],
        ['8', '8'],
      ],
      full_sibling: [
        ['10', '11'],
        ['8', '9'],
      ],
    },
    settings: { mutation: { model: 'none', maleRate: 0, femaleRate: 0 } },
    without: { A: 'family_inconsistent' },
  },
  'the same with mutations': {
    typings: {
      father: [
        ['8', '9'],
        ['8', '8'],
      ],
      full_sibling: [
        ['10', '11'],
        ['8', '9'],
      ],
    },
    settings: { mutation: { model: 'equal', maleRate: 0.002, femaleRate: 0.002 } },
    without: {},
  },
  'the same with mutations of mothers alone, under theta': {
    typings: {
      father: [
        ['8', '9'],
        ['8', '8'],
      ],
      full_sibling: [
        ['10', '11'],
        ['8', '9'],
      ],
    },
    settings: { theta: 0.01, mutation: { model: 'equal', maleRate: 0, femaleRate: 0.002 } },
    without: { A: 'family_inconsistent' },
  },
} as const;

describe('loci without a table', () => {
  it.each(Object.entries(FAMILIES))(
    'are known for %s before any table is made, and are the loci left out',
    (_, given) => {
      const input = family(given.typings, given.settings);
      expect(Object.fromEntries(lociWithoutTable(input))).toEqual(given.without);
      const { skipped } = caseTables(input);
      expect(Object.fromEntries(skipped.map(({ locus, reason }) => [locus, reason]))).toEqual(given.without);
    },
  );
});
