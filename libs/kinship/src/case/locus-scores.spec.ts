import { describe, expect, it } from 'vitest';
import { caseTables, tableLogLr } from './case-tables.js';
import { locusScores } from './locus-scores.js';
import { pedigreeFromRelations } from '../model/relations.js';
import { settingsOf, tableOf } from '../testing/families.js';

const ALLELES = { '12': 0.1, '13': 0.2, '14': 0.4, '15': 0.3 };
/** In this order on chromosome 18, each linked to the next, the outer two not to each other. */
const [FIRST, BETWEEN, LAST] = ['D18S853', 'D18S535', 'D18S51'] as const;

describe('scores of loci that are linked to others of the family', () => {
  // The father lacks the locus between, the mother has no other.
  const tables = caseTables({
    pedigree: pedigreeFromRelations(
      [
        { id: 'f', relation: 'father', sex: 'male' },
        { id: 'm', relation: 'mother', sex: 'female' },
      ],
      { id: 'missing', sex: 'male' },
    ),
    missingId: 'missing',
    typed: { f: { [FIRST]: ['12', '13'], [LAST]: ['14', '15'] }, m: { [BETWEEN]: ['13', '13'] } },
    settings: settingsOf(tableOf({ [FIRST]: ALLELES, [BETWEEN]: ALLELES, [LAST]: ALLELES }), {
      linkage: 'leave_one_out',
    }),
  });

  it('leave out the locus between, as the family does', () => {
    expect(locusScores(tables).map(({ locus }) => locus)).toEqual([FIRST, LAST]);
  });

  it('are those of a father and his child, for alleles that the table lists and for one that it does not', () => {
    const last = locusScores(tables)[1]!;
    // Half of the father's allele over the two orders of an unrelated person: 1 / (4 p).
    for (const other of ['12', '17.3'] as const) {
      expect(last.log10Lr('14', other)).toBeCloseTo(Math.log10(1 / (4 * 0.4)), 5);
      expect(last.log10Lr('14', other)).toBe(tableLogLr(tables, LAST, ['14', other]));
    }
    expect(last.log10Lr('12', '17.3')).toBe(-Infinity);
  });
});
