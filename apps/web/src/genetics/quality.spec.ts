import { describe, expect, it } from 'vitest';
import type { Evidence } from '../api/schema';
import type { AllelePair } from './alleles';
import { typingQuality } from './quality';

function evidence(
  loci: number,
  person: AllelePair,
  mother: AllelePair | null,
): Pick<Evidence, 'perLocus' | 'members'> {
  return {
    members: [{ id: 'm', code: 'D-1', relation: 'mother', sex: 'female', typed: true }],
    perLocus: Array.from({ length: loci }, (_, index) => ({
      locus: `L${index}`,
      person,
      relatives: mother === null ? {} : { m: mother },
      lr: 1,
      log10Lr: 0,
      consistent: true,
      steps: null,
      note: null,
      frequencies: { '12': 0.2, '13': 0.002 },
    })),
  };
}

describe('typing quality', () => {
  it('counts loci, homozygotes and rare alleles of the person and each typed relative', () => {
    const [person, mother] = typingQuality(evidence(20, ['12', '13'], ['12', '12']));
    expect(person).toMatchObject({ memberId: null, loci: 20, homozygous: 0, remark: 'good' });
    expect(person?.rare).toHaveLength(20);
    expect(mother).toMatchObject({ memberId: 'm', loci: 20, homozygous: 20, rare: [], remark: 'dropout' });
  });

  it('remarks on few loci', () => {
    expect(typingQuality(evidence(14, ['12', '12'], null)).map(({ remark }) => remark)).toEqual([
      'fewLoci',
      'fewLoci',
    ]);
  });
});
