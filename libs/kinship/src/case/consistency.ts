import { compareAlleles, type Genotype, type GenotypeMap } from '@homeward/str';
import type { LocusItem } from './case-locus.js';
import {
  combineEvidence,
  typingEvidence,
  EXACT_OBSERVATION,
  type Evidence,
  type Typing,
} from '../likelihood/evidence.js';
import { eliminationOrder } from '../likelihood/elimination-order.js';
import { leastSum } from '../likelihood/least-sum.js';
import { likelihood, MAX_TABLE_CELLS } from '../likelihood/likelihood.js';
import type { LocusModel } from '../model/locus-model.js';
import { buildNetwork } from '../likelihood/network.js';
import { planPedigree, type Pedigree, type PedigreePlan } from '../model/pedigree.js';

interface Problem {
  readonly plan: PedigreePlan;
  readonly model: LocusModel;
  readonly evidence: readonly (Evidence | null)[];
}

function observedAlleles(items: readonly LocusItem[]): string[] {
  return [...new Set(items.flatMap(({ genotype }) => genotype))].sort(compareAlleles);
}

/** The typings at one locus with equally frequent founder alleles and one matrix for both sexes. */
function problemOf(
  pedigree: Pedigree,
  items: readonly LocusItem[],
  xLinked: boolean,
  alleles: readonly string[],
  entry: (from: string, to: string) => number,
): Problem {
  const plan = planPedigree(pedigree);
  const n = alleles.length;
  const matrix = Float64Array.from(alleles.flatMap((from) => alleles.map((to) => entry(from, to))));
  const model: LocusModel = {
    name: '',
    alleles,
    freqs: new Float64Array(n).fill(1),
    male: matrix,
    female: matrix,
    lumpable: true,
    theta: 0,
    silent: -1,
    xLinked,
  };
  const evidence = plan.ids.map((id): Evidence | null => {
    const own = items.filter(({ person }) => person === id);
    const index = (allele: string): number => alleles.indexOf(allele);
    const typings = own.map(({ genotype: [a, b] }): Typing => [index(a), index(b)]);
    return combineEvidence(
      typings.map((typing) => typingEvidence(typing, model.freqs, EXACT_OBSERVATION)),
      n,
    );
  });
  return { plan, model, evidence };
}

/** Whether the typings at one locus can arise without mutation in this pedigree. */
export function isConsistent(pedigree: Pedigree, items: readonly LocusItem[], xLinked = false): boolean {
  if (items.length === 0) return true;
  const key = patternOf(planPedigree(pedigree), items, xLinked);
  let known = patterns.get(key);
  if (known === undefined) {
    known = computeConsistency(pedigree, items, xLinked);
    if (patterns.size >= KEPT_PATTERNS) patterns.clear();
    patterns.set(key, known);
  }
  return known;
}

/** Answers that are kept; families are of few kinds, and few patterns of equal alleles occur in them. */
const KEPT_PATTERNS = 20_000;
const patterns = new Map<string, boolean>();

/** Which alleles are equal, and who is whose parent: all that consistency depends on. */
function patternOf(plan: PedigreePlan, items: readonly LocusItem[], xLinked: boolean): string {
  const names = new Map<string, number>();
  const nameOf = (allele: string): number => {
    const name = names.get(allele) ?? names.size;
    names.set(allele, name);
    return name;
  };
  const typings = items.map(
    ({ person, genotype: [a, b] }) =>
      `${String(plan.index.get(person) ?? -1)}:${String(nameOf(a))},${String(nameOf(b))}`,
  );
  return `${plan.father.join()} ${plan.mother.join()} ${xLinked ? plan.sex.join() : ''} ${typings.join(' ')}`;
}

function computeConsistency(pedigree: Pedigree, items: readonly LocusItem[], xLinked: boolean): boolean {
  const alleles = [...observedAlleles(items), 'other'];
  const { plan, model, evidence } = problemOf(pedigree, items, xLinked, alleles, (from, to) =>
    from === to ? 1 : 0,
  );
  const result = likelihood(plan, model, evidence);
  return result.ok && result.log10 > -Infinity;
}

/** Mutational steps between two alleles: the difference in repeats, a fraction counting as a whole step. */
export function mutationSteps(from: string, to: string): number {
  return Math.ceil(Math.abs(Number(from) - Number(to)) - 1e-9);
}

/**
 * Least number of mutational steps, over all transmissions of the pedigree, that explains the typings at one
 * locus; 0 when consistent, null when no number of mutations does (a person typed twice differently) or, as for the
 * likelihood, when the sex of a person is unknown at an X-linked locus or the pedigree is too complex.
 * The alleles of the untyped are among those seen; between whole repeats others would never save a step.
 */
export function leastSteps(pedigree: Pedigree, items: readonly LocusItem[], xLinked = false): number | null {
  if (items.length === 0) return 0;
  // Powers of two are exact, so that the network's products of them turn back into whole numbers of steps.
  const { plan, model, evidence } = problemOf(pedigree, items, xLinked, observedAlleles(items), (from, to) =>
    Math.pow(2, -mutationSteps(from, to)),
  );
  if (xLinked && plan.sex.includes('unknown')) return null;
  // With every selector kept no factor is a sum over the two alleles of a parent.
  const network = buildNetwork(plan, model, evidence, -1, true);
  const { sizes, factors, constant, selectors } = network;
  const costs = factors.map((f) => ({ ...f, table: f.table.map(steps) }));
  const scopes = factors.map((f) => f.scope);
  const { order, cells } = eliminationOrder(scopes, sizes, []);
  if (cells > MAX_TABLE_CELLS) return null;
  // Each selector brings a factor of one half, which is not a step.
  const least = leastSum(costs, sizes, order) + steps(constant) - selectors.size;
  return Number.isFinite(least) ? least : null;
}

function steps(weight: number): number {
  return weight > 0 ? Math.round(-Math.log2(weight)) : Infinity;
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
