import {
  compareAlleles,
  MT_DNA,
  mergeMtHaplotypes,
  mtTokens,
  storedMtHaplotype,
  type Genotype,
  type GenotypeMap,
} from '@homeward/str';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { isDropOut } from '../genotypes/concordance.js';
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
  /** Loci at which one typing shows fewer alleles than another: the fuller genotype is in force. */
  readonly possibleNulls: ProfileConflict[];
}

/**
 * The union of all typings of one donor. Where one typing shows only part of the alleles of another, the fuller call is
 * kept and both are remembered as a possible null allele. A locus on which typings contradict each other is left out
 * and recorded with every call: a wrong allele hides a family, a missing locus only weakens the evidence. Haplotypes of
 * mtDNA are read together: they disagree where they differ at a position that both read. The order does not matter.
 */
export function mergeTypings(
  typings: readonly MergeInput[],
  isAutosomal: (locus: string) => boolean,
): MergedGenotypes {
  const genotypes: GenotypeMap = {};
  const otherGenotypes: Record<string, readonly string[]> = {};
  const conflicts: ProfileConflict[] = [];
  const possibleNulls: ProfileConflict[] = [];
  const ordered = [...typings].sort((a, b) => (a.id < b.id ? -1 : 1));
  const loci = [...new Set(ordered.flatMap((typing) => Object.keys(typing.genotypes)))].sort();
  for (const locus of loci) {
    const calls = ordered.flatMap((typing) => {
      const alleles = typing.genotypes[locus];
      return alleles ? [{ typingId: typing.id, panel: typing.panel, alleles: ordering(locus, alleles) }] : [];
    });
    const fullest = locus === MT_DNA ? agreedHaplotype(calls) : fullestCall(locus, calls);
    if (!fullest) conflicts.push({ locus, calls });
    else if (isAutosomal(locus)) genotypes[locus] = pair(fullest);
    else otherGenotypes[locus] = fullest;
    if (fullest && locus !== MT_DNA && !calls.every(({ alleles }) => sameAlleles(alleles, fullest)))
      possibleNulls.push({ locus, calls });
  }
  const autosomalLoci = Object.keys(genotypes).length;
  return { genotypes, otherGenotypes, autosomalLoci, conflicts, possibleNulls };
}

/** What a profile holds of one typing alone: there is nothing to merge, and nothing can disagree. */
export function dividedTyping(
  typing: CalledGenotypes,
  isAutosomal: (locus: string) => boolean,
): Pick<MergedGenotypes, 'genotypes' | 'otherGenotypes' | 'autosomalLoci'> {
  const genotypes: GenotypeMap = {};
  const otherGenotypes: Record<string, readonly string[]> = {};
  let autosomalLoci = 0;
  for (const locus in typing) {
    const alleles = typing[locus]!;
    if (locus === MT_DNA) otherGenotypes[locus] = agreedHaplotype([{ alleles }])!;
    else if (isAutosomal(locus)) {
      genotypes[locus] = pair(ordering(locus, alleles));
      autosomalLoci++;
    } else otherGenotypes[locus] = ordering(locus, alleles);
  }
  return { genotypes, otherGenotypes, autosomalLoci };
}

/** Alleles sorted; a haplotype has its own order. */
function ordering(locus: string, alleles: readonly string[]): readonly string[] {
  if (locus === MT_DNA) return alleles;
  const [a, b] = alleles;
  // Most calls are two numbers in their order.
  if (alleles.length === 2 && (a === b || Number(a) < Number(b))) return alleles;
  return [...alleles].sort(compareAlleles);
}

type Calls = readonly { readonly alleles: readonly string[] }[];

/** The call of which every other shows all alleles or some; null when they contradict each other. */
function fullestCall(locus: string, calls: Calls): readonly string[] | null {
  const distinct = (alleles: readonly string[]) => new Set(alleles).size;
  const [first, ...rest] = [...calls].sort((a, b) => distinct(b.alleles) - distinct(a.alleles));
  if (!first) return null;
  const agrees = ({ alleles }: Calls[number]) =>
    sameAlleles(alleles, first.alleles) || isDropOut(locus, first.alleles, alleles);
  return rest.every(agrees) ? first.alleles : null;
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
  if (b !== undefined && alleles.length === 2) return alleles as Genotype;
  if (a === undefined) throw new RangeError('an autosomal genotype has at least one allele');
  return [a, b ?? a];
}
