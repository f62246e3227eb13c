import { compareAlleles, type Genotype, type GenotypeMap } from '@homeward/str';
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
 * a wrong allele hides a family, a missing locus only weakens the evidence. The order of typings does not matter.
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
      return alleles ? [{ typingId: typing.id, panel: typing.panel, alleles: sorted(alleles) }] : [];
    });
    const [first, ...rest] = calls;
    if (!first) continue;
    if (rest.some((call) => !sameAlleles(call.alleles, first.alleles))) conflicts.push({ locus, calls });
    else if (isAutosomal(locus)) genotypes[locus] = pair(first.alleles);
    else otherGenotypes[locus] = first.alleles;
  }
  return { genotypes, otherGenotypes, autosomalLoci: Object.keys(genotypes).length, conflicts };
}

function sorted(alleles: readonly string[]): readonly string[] {
  return [...alleles].sort(compareAlleles);
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
