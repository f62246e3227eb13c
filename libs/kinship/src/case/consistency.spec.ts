import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Genotype } from '@homeward/str';
import type { LocusItem } from './case-locus.js';
import { isConsistent, leastSteps, mutationSteps } from './consistency.js';
import type { Pedigree, PedigreePerson, Sex } from '../model/pedigree.js';

type Row = readonly [id: string, sex: 'm' | 'f', father?: string | null, mother?: string | null];

function pedigreeOf(...rows: Row[]): Pedigree {
  const persons = rows.map(([id, sex, father = null, mother = null]): PedigreePerson => ({
    id,
    sex: sex === 'm' ? 'male' : 'female',
    father,
    mother,
  }));
  return { persons };
}

/** `8,10` for each typed person. */
function itemsOf(typed: Readonly<Record<string, string>>): LocusItem[] {
  return Object.entries(typed).map(([person, text]) => {
    const [a, b] = text.split(',');
    return { person, item: person, genotype: [a!, b!] };
  });
}

const GRANDPARENTS: Row[] = [
  ['pf', 'm'],
  ['pm', 'f'],
  ['mf', 'm'],
  ['mm', 'f'],
];
const grandchild = pedigreeOf(
  ...GRANDPARENTS,
  ['F', 'm', 'pf', 'pm'],
  ['M', 'f', 'mf', 'mm'],
  ['x', 'm', 'F', 'M'],
);
const nuclear = (children: number): Pedigree =>
  pedigreeOf(
    ['F', 'm'],
    ['M', 'f'],
    ...Array.from({ length: children }, (_, i): Row => [`s${String(i)}`, 'f', 'F', 'M']),
    ['x', 'm', 'F', 'M'],
  );

describe('the least number of steps', () => {
  it('is 1 for one step below four typed grandparents', () => {
    const typed = { pf: '8,10', pm: '12,14', mf: '20,22', mm: '24,26', x: '15,20' };
    expect(leastSteps(grandchild, itemsOf(typed))).toBe(1);
  });

  it('is 1 for one step beside paternal grandparents, mother and two siblings', () => {
    const children = ['s0', 's1', 'x'].map((id): Row => [id, 'm', 'F', 'M']);
    const family = pedigreeOf(['pf', 'm'], ['pm', 'f'], ['F', 'm', 'pf', 'pm'], ['M', 'f'], ...children);
    const typed = { pf: '8,10', pm: '12,14', M: '20,22', s0: '8,20', s1: '14,20', x: '15,22' };
    expect(leastSteps(family, itemsOf(typed))).toBe(1);
  });

  it('does not grow with the number of consistent siblings', () => {
    for (const siblings of [0, 1, 6, 12]) {
      const typed: Record<string, string> = { F: '10,12', M: '20,22', x: '13,20' };
      for (let i = 0; i < siblings; i++) typed[`s${String(i)}`] = '10,20';
      expect(leastSteps(nuclear(siblings), itemsOf(typed))).toBe(1);
    }
  });

  it('has no upper bound', () => {
    expect(leastSteps(nuclear(0), itemsOf({ F: '12,12', x: '40,40' }))).toBe(28);
    expect(leastSteps(nuclear(0), itemsOf({ F: '1,1', M: '1,1', x: '999,999' }))).toBe(1996);
  });

  it('is 0 without mutation and without typings', () => {
    expect(leastSteps(nuclear(0), [])).toBe(0);
    expect(leastSteps(nuclear(0), itemsOf({ F: '10,12', x: '10,14' }))).toBe(0);
  });

  it('does not exist when one person is typed twice differently', () => {
    const twice = [...itemsOf({ x: '10,11' }), ...itemsOf({ x: '10,12' })];
    expect(leastSteps(nuclear(0), twice)).toBeNull();
    expect(leastSteps(nuclear(0), [...itemsOf({ x: '10,11' }), ...itemsOf({ x: '11,10' })])).toBe(0);
  });

  it('counts the one allele of an X-linked male, and no step from his father', () => {
    expect(leastSteps(nuclear(1), itemsOf({ F: '30,30', M: '10,12', x: '15,15' }), true)).toBe(3);
    expect(leastSteps(nuclear(1), itemsOf({ F: '30,30', s0: '10,28' }), true)).toBe(2);
    expect(leastSteps(nuclear(1), itemsOf({ x: '10,12' }), true)).toBeNull();
  });
});

/** Every pair of ordered alleles of every person, tried one after another. */
function bruteForce(
  { persons }: Pedigree,
  items: readonly LocusItem[],
  alleles: readonly string[],
  xLinked: boolean,
): number | null {
  const steps = (from: readonly string[], to: string): number =>
    Math.min(...from.map((allele) => mutationSteps(allele, to)));
  let best = Infinity;
  const chosen = new Map<string, readonly string[]>();
  const visit = (i: number, total: number): void => {
    if (total >= best) return;
    const person = persons[i];
    if (!person) {
      best = total;
      return;
    }
    const hemizygous = xLinked && person.sex === 'male';
    const own = items.find((item) => item.person === person.id)?.genotype;
    const father = hemizygous || person.father === null ? null : chosen.get(person.father)!;
    const mother = person.mother === null ? null : chosen.get(person.mother)!;
    for (const maternal of alleles) {
      for (const paternal of hemizygous ? [maternal] : alleles) {
        if (own && [paternal, maternal].sort().join() !== [...own].sort().join()) continue;
        chosen.set(person.id, hemizygous ? [maternal] : [paternal, maternal]);
        visit(i + 1, total + (father ? steps(father, paternal) : 0) + (mother ? steps(mother, maternal) : 0));
      }
    }
  };
  visit(0, 0);
  return best === Infinity ? null : best;
}

interface Drawn {
  readonly pedigree: Pedigree;
  readonly items: LocusItem[];
}

/** Up to six persons, each with parents among those before, inbreeding and half-known parents included. */
function families(labels: readonly string[]): fc.Arbitrary<Drawn> {
  const person = fc.record({
    male: fc.boolean(),
    father: fc.nat(5),
    mother: fc.nat(5),
    founder: fc.boolean(),
    a: fc.constantFrom(...labels),
    b: fc.constantFrom(...labels),
    typed: fc.boolean(),
  });
  return fc.array(person, { minLength: 3, maxLength: 6 }).map((rows) => {
    const persons: PedigreePerson[] = [];
    const items: LocusItem[] = [];
    for (const { male, father, mother, founder, a, b, typed } of rows) {
      const id = `p${String(persons.length)}`;
      const among = (sex: Sex, i: number): string | null => {
        const known = persons.filter((one) => one.sex === sex);
        return founder ? null : (known[i % Math.max(1, known.length)]?.id ?? null);
      };
      persons.push({
        id,
        sex: male ? 'male' : 'female',
        father: among('male', father),
        mother: among('female', mother),
      });
      const genotype: Genotype = [a, b];
      if (typed || persons.length > 4) items.push({ person: id, item: id, genotype });
    }
    return { pedigree: { persons }, items };
  });
}

const seen = (items: readonly LocusItem[]): string[] => [
  ...new Set(items.flatMap(({ genotype }) => genotype)),
];

describe('the least number of steps equals that of all possibilities', () => {
  it('among the alleles seen, fractions and X-linked loci included', () => {
    fc.assert(
      fc.property(families(['9', '9.3', '12', '20']), fc.boolean(), ({ pedigree, items }, xLinked) => {
        fc.pre(items.length > 0);
        expect(leastSteps(pedigree, items, xLinked)).toBe(bruteForce(pedigree, items, seen(items), xLinked));
      }),
      { numRuns: 300 },
    );
  });

  it('among all alleles, when labels are whole repeats', () => {
    const all = ['5', '6', '7', '8', '9'];
    fc.assert(
      fc.property(families(['5', '7', '9']), ({ pedigree, items }) => {
        fc.pre(items.length > 1);
        expect(leastSteps(pedigree, items)).toBe(bruteForce(pedigree, items, all, false));
      }),
      { numRuns: 40 },
    );
  });

  it('and is 0 just when the typings are consistent', () => {
    fc.assert(
      fc.property(families(['9', '10', '14']), fc.boolean(), ({ pedigree, items }, xLinked) => {
        expect(leastSteps(pedigree, items, xLinked) === 0).toBe(isConsistent(pedigree, items, xLinked));
      }),
      { numRuns: 300 },
    );
  });
});
