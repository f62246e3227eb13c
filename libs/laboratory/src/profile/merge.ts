import {
  compareAlleles,
  MT_DNA,
  mergeMtHaplotypes,
  mtTokens,
  storedMtHaplotype,
  type Genotype,
  type GenotypeMap,
} from '@homeward/str';
import type { CalledGenotypes } from '../verdict/called-genotypes.js';
import type { ProfileConflict } from './profile.entity.js';

export interface MergeInput {
  readonly id: string;
  readonly panel: string;
  readonly genotypes: CalledGenotypes;
}

export interface MergedGenotypes {
  readonly genotypes: GenotypeMap;
  readonly otherGenotypes: CalledGenotypes;
  readonly autosomalLoci: number;
  readonly conflicts: ProfileConflict[];
}

/**
 * The union of all typings of one donor. A locus on which they disagree is left out and recorded with every call:
 * a wrong allele hides a family, a missing locus only weakens the evidence. Haplotypes of mtDNA are read together:
 * they disagree where they differ at a position that both read. The order of typings does not matter.
 */
export function mergeTypings(
  typings: readonly MergeInput[],
  isAutosomal: (locus: string) => boolean,
): MergedGenotypes {
  const genotypes: GenotypeMap = {};
  const otherGenotypes: Record<string, readonly string[]> = {};
  const conflicts: ProfileConflict[] = [];
  const ordered = [...typings].sort((a, b) => (a.id < b.id ? -1 : 1));
  const loci = [...new Set(ordered.flatMap((typing) => Object.keys(typing.genotypes)))].sort();
  for (const locus of loci) {
    const calls = ordered.flatMap((typing) => {
      const alleles = typing.genotypes[locus];
      return alleles ? [{ typingId: typing.id, panel: typing.panel, alleles: ordering(locus, alleles) }] : [];
    });
    const agreed = locus === MT_DNA ? agreedHaplotype(calls) : agreedCall(calls);
    if (!agreed) conflicts.push({ locus, calls });
    else if (isAutosomal(locus)) genotypes[locus] = pair(agreed);
    else otherGenotypes[locus] = agreed;
  }
  return { genotypes, otherGenotypes, autosomalLoci: Object.keys(genotypes).length, conflicts };
}

/** Alleles sorted; a haplotype has an order of its own. */
function ordering(locus: string, alleles: readonly string[]): readonly string[] {
  return locus === MT_DNA ? alleles : [...alleles].sort(compareAlleles);
}

type Calls = readonly { readonly alleles: readonly string[] }[];

/** The call that all typings made; null when they disagree. */
function agreedCall([first, ...rest]: Calls): readonly string[] | null {
  return first && rest.every(({ alleles }) => sameAlleles(alleles, first.alleles)) ? first.alleles : null;
}

/** All haplotypes as one; null when they disagree. */
function agreedHaplotype(calls: Calls): readonly string[] | null {
  const merged = mergeMtHaplotypes(calls.map(({ alleles }) => storedMtHaplotype(alleles)));
  return merged && mtTokens(merged);
}

/** Whether two sorted lists of alleles are the same call. */
export function sameAlleles(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((allele, index) => allele === b[index]);
}

function pair(alleles: readonly string[]): Genotype {
  const [a, b] = alleles;
  if (a === undefined) throw new RangeError('an autosomal genotype has at least one allele');
  return [a, b ?? a];
}
