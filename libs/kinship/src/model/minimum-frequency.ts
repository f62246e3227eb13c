/**
 * Rule for the smallest frequency an allele may have. N is the number of persons behind the locus.
 * - `5/2N`: five copies (NRC II 1996); `whenUnknown` serves tables that do not state N.
 * - `fixed`: one value for every locus.
 * - `weir`: `1 - alpha^(1/2N)`, the upper bound for an allele seen no time (Weir 1992).
 * - `budowle`: `1 - (1 - (1 - alpha)^(1/c))^(1/2N)` with c alleles at the locus (Budowle, Monson, Chakraborty 1996).
 */
export type MinimumFrequencyRule =
  | { readonly rule: '5/2N'; readonly whenUnknown?: number }
  | { readonly rule: 'fixed'; readonly value: number }
  | { readonly rule: 'weir'; readonly alpha: number; readonly whenUnknown?: number }
  | { readonly rule: 'budowle'; readonly alpha: number; readonly whenUnknown?: number };

/** Customary in laboratories for tables without a sample size. */
export const MINIMUM_WHEN_UNKNOWN = 0.001;

/** The minimum frequency at a locus (a probability); `n` persons, `alleles` distinct alleles. */
export function minimumFrequency(rule: MinimumFrequencyRule, n: number | null, alleles: number): number {
  if (rule.rule === 'fixed') return rule.value;
  if (n === null || n <= 0) return rule.whenUnknown ?? MINIMUM_WHEN_UNKNOWN;
  switch (rule.rule) {
    case '5/2N':
      return 5 / (2 * n);
    case 'weir':
      return 1 - Math.pow(rule.alpha, 1 / (2 * n));
    case 'budowle':
      return 1 - Math.pow(1 - Math.pow(1 - rule.alpha, 1 / alleles), 1 / (2 * n));
  }
}

/**
 * What happens to the other alleles when rare ones are raised to the minimum.
 * - `raised_alone`: nothing. They keep the published frequencies, and all together sum to more than 1; what follows
 *   from that is documented at `LocusModel.remainder` and in `raising-margin.ts`.
 * - `rest_shared`: they share the rest in proportion, so that all sum to 1. Common alleles become rarer than they
 *   are, and LRs greater than they should be (docs/kinship.md).
 */
export const FREQUENCY_RULES = ['raised_alone', 'rest_shared'] as const;
export type FrequencyRule = (typeof FREQUENCY_RULES)[number];
export const DEFAULT_FREQUENCY_RULE: FrequencyRule = 'raised_alone';

/** Published frequencies, normalised, each at least `minimum`; the sum may exceed 1. */
export function raisedFrequencies(freqs: readonly number[], minimum: number): Float64Array {
  const sum = freqs.reduce((total, value) => total + value, 0);
  return Float64Array.from(freqs, (value) => Math.max(value / sum, minimum));
}

/** Published frequencies, normalised; an allele that the table does not know counts as seen once more. */
export function populationFrequencies(freqs: readonly number[], n: number | null): Float64Array {
  const once = n !== null && n > 0 ? 1 / (2 * n) : MINIMUM_WHEN_UNKNOWN;
  const seen = freqs.map((value) => (value > 0 ? value : once));
  const known = freqs.reduce((total, value) => total + value, 0);
  const added = freqs.filter((value) => !(value > 0)).length * once;
  return Float64Array.from(seen, (value, i) => (freqs[i]! > 0 ? value / known : value) / (1 + added));
}

/**
 * Frequencies that sum to 1 with none below `minimum`: what is below is raised to it, the others share the rest
 * in proportion. The minimum itself never enters the normalising sum of the published values.
 * @param freqs published frequencies; 0 for an allele that the table does not know
 */
export function flooredFrequencies(freqs: readonly number[], minimum: number): Float64Array {
  const floor = Math.min(minimum, 1 / freqs.length);
  const raised = freqs.map(() => false);
  for (;;) {
    const count = raised.filter(Boolean).length;
    const sum = freqs.reduce((total, value, i) => total + (raised[i] ? 0 : value), 0);
    const scale = count === freqs.length ? 0 : (1 - count * floor) / sum;
    const below = freqs.findIndex((value, i) => !raised[i] && value * scale < floor);
    if (below < 0) return Float64Array.from(freqs, (value, i) => (raised[i] ? floor : value * scale));
    const smallest = freqs.reduce((best, value, i) => (!raised[i] && value < freqs[best]! ? i : best), below);
    raised[smallest] = true;
  }
}
