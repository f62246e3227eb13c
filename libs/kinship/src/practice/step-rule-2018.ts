import type { Genotype, GenotypeMap } from '@homeward/str';
import { mutationSteps } from '../case/consistency.js';

/**
 * The parentage index of the Chinese step rule (GB/T 37223-2018 practice, second-hand: see
 * `docs/kinship.md`). First-order approximation beside the exact models, to reproduce laboratories' own reports.
 */
export interface StepRuleSettings {
  /** Mutation rates per meiosis; 0.002 and 0.0005. */
  readonly paternalRate: number;
  readonly maternalRate: number;
}

export const STEP_RULE_2018: StepRuleSettings = { paternalRate: 0.002, maternalRate: 0.0005 };

export interface StepRuleInput {
  readonly child: Genotype;
  readonly tested: Genotype;
  readonly testedSex: 'male' | 'female';
  /** The undisputed other parent; absent in a duo. */
  readonly otherParent?: Genotype;
  /** Frequency of each of the child's alleles. */
  readonly frequency: (allele: string) => number;
}

export type StepRuleResult =
  | { readonly ok: true; readonly pi: number; readonly consistent: boolean; readonly steps: number }
  | { readonly ok: false; readonly reason: 'other_parent_inconsistent' };

/**
 * Parentage index of one locus: exact without inconsistency, else `mu` divided by 10 for each step beyond the
 * first, half of it in each direction, a fractional step counting as a whole one.
 */
export function stepRule2018(
  input: StepRuleInput,
  settings: StepRuleSettings = STEP_RULE_2018,
): StepRuleResult {
  const obligate = obligateAlleles(input);
  if (obligate.length === 0) return { ok: false, reason: 'other_parent_inconsistent' };
  const exact = input.otherParent ? trioIndex(input, input.otherParent) : duoIndex(input);
  if (exact > 0) return { ok: true, pi: exact, consistent: true, steps: 0 };
  const rate = input.testedSex === 'male' ? settings.paternalRate : settings.maternalRate;
  const steps = Math.min(
    ...obligate.flatMap((allele) => input.tested.map((own) => mutationSteps(own, allele))),
  );
  const mu = rate / Math.pow(10, steps - 1);
  const near = (allele: string): number =>
    input.tested.filter((own) => mutationSteps(own, allele) === steps).length;
  return { ok: true, pi: mutationIndex(input, obligate, mu, near), consistent: false, steps };
}

function mutationIndex(
  { child, otherParent, frequency }: StepRuleInput,
  obligate: readonly string[],
  mu: number,
  near: (allele: string) => number,
): number {
  const [p, q] = child;
  if (otherParent || p === q) {
    const count = obligate.reduce((sum, allele) => sum + near(allele), 0);
    const frequencies = obligate.reduce((sum, allele) => sum + frequency(allele), 0);
    return (count * mu) / (4 * frequencies);
  }
  return (mu / 8) * (near(p) / frequency(p) + near(q) / frequency(q));
}

/** Child alleles that the tested parent must have given, each once; none when the other parent does not fit. */
function obligateAlleles({ child, otherParent }: StepRuleInput): string[] {
  const [p, q] = child;
  if (!otherParent) return [...new Set(child)];
  const alleles = new Set<string>();
  if (otherParent.includes(p)) alleles.add(q);
  if (otherParent.includes(q)) alleles.add(p);
  return [...alleles];
}

function share(parent: Genotype, allele: string): number {
  return (parent[0] === allele ? 0.5 : 0) + (parent[1] === allele ? 0.5 : 0);
}

function duoIndex({ child, tested, frequency }: StepRuleInput): number {
  const [p, q] = child;
  return (share(tested, p) / frequency(p) + share(tested, q) / frequency(q)) / 2;
}

function trioIndex({ child, tested, frequency }: StepRuleInput, other: Genotype): number {
  const [p, q] = child;
  const orders: readonly (readonly [string, string])[] =
    p === q
      ? [[p, q]]
      : [
          [p, q],
          [q, p],
        ];
  let numerator = 0;
  let denominator = 0;
  for (const [fromOther, fromTested] of orders) {
    numerator += share(other, fromOther) * share(tested, fromTested);
    denominator += share(other, fromOther) * frequency(fromTested);
  }
  return numerator / denominator;
}

/**
 * Index of a couple, both doubtful, against an unrelated couple: `P(child | both) / P(child)`.
 * 0 when the couple does not fit; the step rule has no formula for that.
 */
export function coupleIndex(
  child: Genotype,
  father: Genotype,
  mother: Genotype,
  frequency: (allele: string) => number,
): number {
  const [p, q] = child;
  const both = share(father, p) * share(mother, q) + (p === q ? 0 : share(father, q) * share(mother, p));
  return both / (frequency(p) * frequency(q) * (p === q ? 1 : 2));
}

export interface CombinedStepRule {
  /** log10 of the combined parentage index over the loci that could be used. */
  readonly log10Cpi: number;
  readonly perLocus: readonly {
    readonly locus: string;
    readonly pi: number;
    readonly consistent: boolean;
    readonly steps: number;
  }[];
  readonly leftOut: readonly { readonly locus: string; readonly reason: string }[];
}

/** The rule over all loci of a duo or trio; each locus counts once. */
export function combinedStepRule2018(
  profiles: {
    readonly child: GenotypeMap;
    readonly tested: GenotypeMap;
    readonly testedSex: 'male' | 'female';
    readonly otherParent?: GenotypeMap;
  },
  frequency: (locus: string, allele: string) => number | null,
  settings: StepRuleSettings = STEP_RULE_2018,
): CombinedStepRule {
  const perLocus: CombinedStepRule['perLocus'][number][] = [];
  const leftOut: CombinedStepRule['leftOut'][number][] = [];
  for (const [locus, child] of Object.entries(profiles.child)) {
    const tested = profiles.tested[locus];
    const other = profiles.otherParent?.[locus];
    const known = child.every((allele) => (frequency(locus, allele) ?? 0) > 0);
    if (!tested || (profiles.otherParent && !other)) leftOut.push({ locus, reason: 'not_typed' });
    else if (!known) leftOut.push({ locus, reason: 'no_frequencies' });
    else {
      const result = stepRule2018(
        {
          child,
          tested,
          testedSex: profiles.testedSex,
          ...(other && { otherParent: other }),
          frequency: (allele) => frequency(locus, allele) ?? 0,
        },
        settings,
      );
      if (result.ok)
        perLocus.push({ locus, pi: result.pi, consistent: result.consistent, steps: result.steps });
      else leftOut.push({ locus, reason: result.reason });
    }
  }
  return { log10Cpi: perLocus.reduce((sum, { pi }) => sum + Math.log10(pi), 0), perLocus, leftOut };
}
