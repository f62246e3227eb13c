import type { GenotypeMap } from '@homeward/str';
import type { Random } from './random.js';

/** Mutations per transmission: 0.002 paternal, 0.0005 maternal, nine of ten a single step (fixtures/loci.json). */
const RATE = { male: 0.002, female: 0.0005 } as const;
const SINGLE_STEP_SHARE = 0.9;

export interface Mutation {
  readonly locus: string;
  readonly parent: 'father' | 'mother';
  readonly from: string;
  readonly to: string;
}

/** A Mendelian child: one allele of each parent at each locus, with stepwise mutation. */
export function child(
  father: GenotypeMap,
  mother: GenotypeMap,
  random: Random,
): { genotypes: GenotypeMap; mutations: Mutation[] } {
  const mutations: Mutation[] = [];
  const genotypes: Record<string, readonly [string, string]> = {};
  const pass = (locus: string, parent: 'father' | 'mother', alleles: readonly [string, string]): string => {
    const from = alleles[random.below(2)] ?? alleles[0];
    if (random.next() >= RATE[parent === 'father' ? 'male' : 'female']) return from;
    const steps = random.next() < SINGLE_STEP_SHARE ? 1 : 2;
    const to = shift(from, random.next() < 0.5 ? -steps : steps);
    mutations.push({ locus, parent, from, to });
    return to;
  };
  for (const [locus, paternal] of Object.entries(father)) {
    const maternal = mother[locus];
    if (!maternal) continue;
    genotypes[locus] = [pass(locus, 'father', paternal), pass(locus, 'mother', maternal)];
  }
  return { genotypes, mutations };
}

/** A microvariant keeps its fraction: 9.3 one step up is 10.3. */
function shift(allele: string, steps: number): string {
  const [whole = '0', fraction] = allele.split('.');
  const moved = Math.max(1, Number(whole) + steps);
  return fraction === undefined ? String(moved) : `${moved}.${fraction}`;
}
