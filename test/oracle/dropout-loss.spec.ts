import { expect, it } from 'vitest';
import { parseFrequencyTable, type Genotype } from '@homeward/str';
import { readFixture } from './read-fixture.js';

const NAME = 'kinsimu_hebei_42loci';
const table = parseFrequencyTable(readFixture(`frequencies/${NAME}.csv`), NAME);
const LOCI = (
  'CSF1PO,D10S1248,D12S391,D13S317,D16S539,D18S51,D19S433,D1S1656,D21S11,D2S1338,D2S441,D3S1358,' +
  'D5S818,D6S1043,D7S820,D8S1179,FGA,TH01,TPOX,vWA,Penta D,Penta E,D4S2366,D8S1132'
).split(',');

/** Typings of two alleles when a share of heterozygous genotypes shows one of them. */
function shown(a: string, b: string, share: number): [Genotype, number][] {
  if (a === b) return [[[a, a], 1]];
  return [
    [[a, b], 1 - share],
    [[a, a], share / 2],
    [[b, b], share / 2],
  ];
}

/** Probability that child and parent show no allele in common at a locus, without mutation. */
function mismatch(locus: string, child: number, parent: number): number {
  const { alleles, freqs } = table.loci.get(locus)!;
  let total = 0;
  alleles.forEach((passed, i) =>
    alleles.forEach((other, j) =>
      alleles.forEach((second, k) => {
        const weight = freqs[i]! * freqs[j]! * freqs[k]!;
        for (const [ofChild, x] of shown(passed, second, child))
          for (const [ofParent, y] of shown(passed, other, parent))
            if (!ofChild.some((allele) => ofParent.includes(allele))) total += weight * x * y;
      }),
    ),
  );
  return total;
}

/** Share of true pairs with more than 3 mismatches at the first `count` loci. */
function lost(count: number, child: number, parent: number): number {
  let distribution = [1];
  for (const locus of LOCI.slice(0, count)) {
    const m = mismatch(locus, child, parent);
    const next = new Array<number>(distribution.length + 1).fill(0);
    distribution.forEach((p, k) => {
      next[k]! += p * (1 - m);
      next[k + 1]! += p * m;
    });
    distribution = next;
  }
  return distribution.slice(4).reduce((sum, p) => sum + p, 0);
}

it.each([
  [0.08, 0, 0.0018, 0.0031],
  [0.08, 0.08, 0.0195, 0.0324],
  [0.25, 0, 0.0802, 0.1238],
])(
  'drop-out of %d in the child and %d in the parent loses %d to %d of true pairs',
  (child, parent, of21, of24) => {
    expect(lost(21, child, parent)).toBeCloseTo(of21, 4);
    expect(lost(24, child, parent)).toBeCloseTo(of24, 4);
  },
);
