import type { LocusModel } from '../model/locus-model.js';
import { planPedigree, type Pedigree } from '../model/pedigree.js';
import type { PreparedLocus } from '../model/settings.js';

/** Sequences of transmissions are looked at one by one up to this length, 2 to the power of it. */
const LONGEST = 6;
/** Larger gains are no rounding. */
const ROUNDING = 1e-12;

const known = new WeakMap<PreparedLocus, Map<number, number>>();

/**
 * By how much raised frequencies may have to be put up once more for the candidate under H2, so that the mean LR of
 * an unrelated person is at most 1: per allele, at least 1.
 *
 * Given the family, an allele x of the candidate is under H1 either a copy of a relative's allele i after k
 * transmissions, with probability `(M^k)[i, x]`, or new, with `sum_i q_i (M^k)[i, x]`; under H2 it is q_x, in the
 * population p_x. The mean of the ratio over x is `sum_x (M^k)[i, x] p_x / q_x`, at most 1 since p <= q, or
 * `sum_i q_i (M^k r)_i` with r = p / q. That is 1 without mutation, under the proportional model (which keeps q) and
 * for k = 0; under the stepwise model a rare allele at the edge of its ladder can make it 1.00003. The margin is its
 * largest value over all sequences of transmissions by fathers and mothers up to `transmissions`.
 */
export function raisingMargin(locus: PreparedLocus, transmissions: number): number {
  if ((locus.model.remainder ?? -1) < 0 || transmissions === 0) return 1;
  let margins = known.get(locus);
  if (!margins) known.set(locus, (margins = new Map<number, number>()));
  let margin = margins.get(transmissions);
  if (margin === undefined) margins.set(transmissions, (margin = largestGain(locus, transmissions)));
  return margin;
}

function largestGain({ model, shares }: PreparedLocus, transmissions: number): number {
  // No share exceeds 1 in any sequence.
  if (transmissions > LONGEST)
    return gainOf(
      model,
      shares.map(() => 1),
    );
  const matrices = model.male === model.female ? [model.male] : [model.male, model.female];
  let ends: readonly Float64Array[] = [shares];
  let largest = 1;
  for (let k = 0; k < transmissions; k++) {
    ends = ends.flatMap((end) => matrices.map((matrix) => before(matrix, model.alleles.length, end)));
    for (const end of ends) largest = Math.max(largest, gainOf(model, end));
  }
  return largest > 1 + ROUNDING ? largest : 1;
}

/** Sum over the visible alleles of frequency and value, of what is not silent. */
function gainOf({ freqs, silent }: LocusModel, values: Float64Array): number {
  const visible = silent < 0 ? 1 : 1 - freqs[silent]!;
  return values.reduce((sum, value, i) => sum + freqs[i]! * value, 0) / visible;
}

/** Mean value after one transmission, by the parent's allele. */
function before(matrix: Float64Array, n: number, values: Float64Array): Float64Array {
  return values.map((_, i) => values.reduce((sum, value, j) => sum + matrix[i * n + j]! * value, 0));
}

/** Generations in a pedigree: the largest number of transmissions from a founder to a descendant. */
function generationsOf(pedigree: Pedigree): number {
  const { father, mother, ids } = planPedigree(pedigree);
  const depth = new Int32Array(ids.length);
  // Parents come before their children in a plan.
  for (let i = 0; i < ids.length; i++)
    for (const parent of [father[i]!, mother[i]!])
      if (parent >= 0) depth[i] = Math.max(depth[i]!, depth[parent]! + 1);
  return depth.reduce((most, own) => Math.max(most, own), 0);
}

/**
 * Alleles of the family that are drawn from the population without the candidate and come down from untyped ancestors
 * with it: under the pruned convention those of persons who keep a parent only for the candidate's sake.
 */
function descendedAlleles(h1: Pedigree, family: Pedigree): number {
  const whole = new Map(h1.persons.map((person) => [person.id, person]));
  return family.persons.reduce((count, { id, father, mother }) => {
    const there = whole.get(id);
    const gained = (now: string | null, then: string | null | undefined): number =>
      now === null && then !== null && then !== undefined ? 1 : 0;
    return count + gained(father, there?.father) + gained(mother, there?.mother);
  }, 0);
}

/** Of the raising margin: the longest descent, and the alleles of the family that come down with the candidate alone. */
export interface RaisingDescent {
  readonly transmissions: number;
  readonly descended: number;
}

export function raisingDescent(h1: Pedigree, family: Pedigree): RaisingDescent {
  return { transmissions: generationsOf(h1), descended: descendedAlleles(h1, family) };
}

/**
 * log10 of what an LR is divided by, at least 0. It counts for the alleles of the candidate that come from an untyped
 * parent: a typed one has no new alleles, and what comes from none is drawn from the population.
 * @param typedHere persons of the pedigree who are typed at the locus
 */
export function log10Margin(
  locus: PreparedLocus,
  { h1, margin }: { readonly h1: Pedigree; readonly margin: RaisingDescent },
  missingId: string,
  typedHere: Iterable<string>,
): number {
  if ((locus.model.remainder ?? -1) < 0) return 0;
  const typed = new Set(typedHere);
  const missing = h1.persons.find(({ id }) => id === missingId);
  const parents = [missing?.father ?? null, missing?.mother ?? null];
  const untyped = parents.filter((parent) => parent !== null && !typed.has(parent)).length;
  return (untyped + margin.descended) * Math.log10(raisingMargin(locus, margin.transmissions));
}
