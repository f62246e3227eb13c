import { compareAlleles, type Genotype, type GenotypeMap } from '@homeward/str';
import type { LocusItem } from './case-locus.js';
import { combineEvidence, evidenceOf, EXACT_OBSERVATION, type Evidence, type Typing } from './evidence.js';
import { likelihood } from './likelihood.js';
import type { LocusModel } from './locus-model.js';
import { planPedigree, type Pedigree } from './pedigree.js';

/** Weight of one mutational step; far below any ratio that counting alternatives can produce. */
const STEP_WEIGHT = 1e-12;

function observedAlleles(items: readonly LocusItem[]): string[] {
  return [...new Set(items.flatMap(({ genotype }) => genotype))].sort(compareAlleles);
}

function evaluate(
  pedigree: Pedigree,
  items: readonly LocusItem[],
  xLinked: boolean,
  alleles: readonly string[],
  matrix: Float64Array,
): number {
  const plan = planPedigree(pedigree);
  const n = alleles.length;
  const model: LocusModel = {
    name: '',
    alleles,
    freqs: new Float64Array(n).fill(1 / n),
    male: matrix,
    female: matrix,
    lumpable: true,
    theta: 0,
    silent: -1,
    xLinked,
  };
  const evidence: (Evidence | null)[] = plan.ids.map((id) => {
    const own = items.filter(({ person }) => person === id);
    const index = (allele: string): number => alleles.indexOf(allele);
    const typings = own.map(({ genotype: [a, b] }): Typing => [index(a), index(b)]);
    return combineEvidence(
      typings.map((typing) => evidenceOf(typing, model.freqs, EXACT_OBSERVATION)),
      n,
    );
  });
  const result = likelihood(plan, model, evidence);
  return result.ok ? result.value : Number.NaN;
}

/** Whether the typings at one locus can arise without mutation in this pedigree. */
export function isConsistent(pedigree: Pedigree, items: readonly LocusItem[], xLinked = false): boolean {
  if (items.length === 0) return true;
  const alleles = [...observedAlleles(items), 'other'];
  const n = alleles.length;
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  return evaluate(pedigree, items, xLinked, alleles, identity) > 0;
}

/** Mutational steps between two alleles: the difference in repeats, a fraction counting as a whole step. */
export function mutationSteps(from: string, to: string): number {
  return Math.ceil(Math.abs(Number(from) - Number(to)) - 1e-9);
}

/**
 * Least number of mutational steps, over all transmissions of the pedigree, that explains the typings at one
 * locus; 0 when consistent, null when no number of mutations does (a person typed twice differently).
 */
export function leastSteps(pedigree: Pedigree, items: readonly LocusItem[], xLinked = false): number | null {
  if (items.length === 0) return 0;
  const alleles = observedAlleles(items);
  const n = alleles.length;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      matrix[i * n + j] = Math.pow(STEP_WEIGHT, mutationSteps(alleles[i]!, alleles[j]!));
  }
  const value = evaluate(pedigree, items, xLinked, alleles, matrix);
  // Counting alternatives moves the value by far less than half a step either way.
  return value > 0 ? Math.max(0, Math.round(Math.log10(value) / Math.log10(STEP_WEIGHT))) : null;
}

export interface MismatchCount {
  readonly lociCompared: number;
  readonly mismatches: number;
  /** Loci that contradict parentage without mutation. */
  readonly loci: readonly string[];
}

/**
 * Loci at which the child cannot have received its alleles from the given parents without mutation.
 * With both parents one allele must come from each; with one parent any shared allele will do.
 */
export function mendelianMismatches(
  parentA: GenotypeMap | null,
  parentB: GenotypeMap | null,
  child: GenotypeMap,
): MismatchCount {
  const loci: string[] = [];
  let lociCompared = 0;
  for (const [locus, genotype] of Object.entries(child)) {
    const a = parentA?.[locus];
    const b = parentB?.[locus];
    if (!a && !b) continue;
    lociCompared++;
    if (!compatible(a, b, genotype)) loci.push(locus);
  }
  return { lociCompared, mismatches: loci.length, loci };
}

function compatible(a: Genotype | undefined, b: Genotype | undefined, [x, y]: Genotype): boolean {
  const can = (parent: Genotype | undefined, allele: string): boolean => !parent || parent.includes(allele);
  return (can(a, x) && can(b, y)) || (can(a, y) && can(b, x));
}
