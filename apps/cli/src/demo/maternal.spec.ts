import { describe, expect, it } from 'vitest';
import { compareMitochondrial } from '@homeward/kinship';
import { parseMtHaplotype, type MtHaplotype } from '@homeward/str';
import { withHaplotypes } from './maternal.js';
import type { DemoFamily } from './scenario.js';

const family = (...relations: DemoFamily['relatives'][number]['relation'][]): DemoFamily => ({
  shape: 'both_parents',
  missingSex: 'male',
  relatives: relations.map((relation) => ({ relation, sex: 'female', genotypes: {} })),
  hidden: { genotypes: {}, mutations: [] },
});
const haplotype = (text: string): MtHaplotype => {
  const reading = parseMtHaplotype(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
  return reading.haplotype;
};

describe('haplotypes of the demonstration', () => {
  const families = withHaplotypes([
    ...Array.from({ length: 12 }, () => family('father', 'mother', 'full_sibling')),
    family('father'),
  ]);
  const typed = families.filter(({ hidden }) => hidden?.mtDna !== undefined);

  it('are handed down from the mother, to some with a new length or mutation', () => {
    const verdicts = typed.map(({ relatives, hidden }) => {
      const [father, mother, sibling] = relatives;
      expect([father!.mtDna, sibling!.mtDna]).toEqual([undefined, mother!.mtDna]);
      return compareMitochondrial(haplotype(hidden!.mtDna!), haplotype(mother!.mtDna!));
    });
    expect(typed).toHaveLength(6);
    expect(verdicts.filter(({ verdict }) => verdict === 'not_excluded')).toHaveLength(5);
    expect(verdicts.filter(({ ignored }) => ignored.length > 0)).toHaveLength(2);
  });
  it('are the same every time, and absent without a relative of the maternal lineage', () => {
    expect(withHaplotypes(families).map(({ hidden }) => hidden?.mtDna)).toEqual(
      families.map(({ hidden }) => hidden?.mtDna),
    );
    expect(families.at(-1)!.hidden!.mtDna).toBeUndefined();
  });
});
