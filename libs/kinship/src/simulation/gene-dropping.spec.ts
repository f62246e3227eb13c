import { describe, expect, it } from 'vitest';
import { GeneDropper } from './gene-dropping.js';
import { seededRandom } from '../model/random.js';
import { pedigreeFromRelations } from '../model/relations.js';
import { settingsOf, tableOf } from '../testing/families.js';

const table = tableOf({ A: { 10: 0.2, 11: 0.3, 12: 0.5 }, B: { 8: 0.1, 9: 0.9 } });
const trio = pedigreeFromRelations(
  [
    { id: 'F', relation: 'father' },
    { id: 'M', relation: 'mother' },
  ],
  { id: 'X' },
);
const DRAWS = 4_000;

/** Share of draws in which it holds; its standard error is 0.008 at most. */
function share(holds: () => boolean): number {
  let count = 0;
  for (let i = 0; i < DRAWS; i++) if (holds()) count++;
  return count / DRAWS;
}

const dropperOf = (seed: number, changes: Parameters<typeof settingsOf>[1] = {}) =>
  new GeneDropper(trio, settingsOf(table, changes), ['A', 'B'], seededRandom(seed));

describe('gene dropping', () => {
  it('gives founders the frequencies of the table', () => {
    const dropper = dropperOf(1);
    const homozygous = share(() => {
      const [a, b] = dropper.genotypes(dropper.family(), 'F')['A']!;
      return a === '12' && b === '12';
    });
    expect(Math.abs(homozygous - 0.25)).toBeLessThan(0.025);
  });

  it('gives children the frequencies of the table too, and one allele of each parent', () => {
    const dropper = dropperOf(2);
    let mendelian = true;
    const rare = share(() => {
      const family = dropper.family();
      const [father, mother, child] = ['F', 'M', 'X'].map((id) => dropper.genotypes(family, id)['B']!);
      const [a, b] = child!;
      mendelian &&=
        (father!.includes(a) && mother!.includes(b)) || (father!.includes(b) && mother!.includes(a));
      return a === '8' || b === '8';
    });
    expect(mendelian).toBe(true);
    expect(Math.abs(rare - 0.19)).toBeLessThan(0.02);
  });

  it('mutates each parent at its own rate', () => {
    const dropper = dropperOf(3, { mutation: { model: 'equal', maleRate: 0.2, femaleRate: 0 } });
    // The father's allele of locus B changes with probability 0.2, the mother's never.
    let transmissions = 0;
    const changed = share(() => {
      const family = dropper.family();
      const father = dropper.genotypes(family, 'F')['B']!;
      const mother = dropper.genotypes(family, 'M')['B']!;
      if (father.join() !== '9,9' || mother.join() !== '9,9') return false;
      transmissions += 1;
      return dropper.genotypes(family, 'X')['B']!.includes('8');
    });
    expect(Math.abs((changed * DRAWS) / transmissions - 0.2)).toBeLessThan(0.03);
  });

  it('draws founders by the urn: homozygotes p theta + p^2 (1 - theta)', () => {
    const dropper = dropperOf(4, { theta: 0.1 });
    const homozygous = (typing: readonly string[]) => typing[0] === '8' && typing[1] === '8';
    const founder = share(() => homozygous(dropper.genotypes(dropper.family(), 'M')['B']!));
    expect(Math.abs(founder - (0.1 * 0.1 + 0.9 * 0.01))).toBeLessThan(0.01);
    const unrelated = share(() => homozygous(dropper.unrelated(dropper.family())['B']!));
    expect(Math.abs(unrelated - (0.1 * 0.1 + 0.9 * 0.01))).toBeLessThan(0.01);
  });

  it('is the same for the same seed, and another for another', () => {
    const drawn = (seed: number) => {
      const dropper = dropperOf(seed);
      return Array.from({ length: 20 }, () => dropper.genotypes(dropper.family(), 'X'));
    };
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  it('names the loci that have no model, and refuses to draw a founder again', () => {
    const dropper = new GeneDropper(trio, settingsOf(table), ['A', 'Z'], seededRandom(1));
    expect(dropper.loci).toEqual(['A']);
    expect(dropper.left).toEqual([{ locus: 'Z', reason: 'no_frequencies' }]);
    expect(() => dropper.again(dropper.family(), 'F')).toThrow('F has no parents');
  });
});
