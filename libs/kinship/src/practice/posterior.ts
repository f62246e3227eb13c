/**
 * Posterior probability that the candidate is the missing member: `LR pi / (LR pi + 1 - pi)`.
 * @param log10Lr log10 of the likelihood ratio
 * @param prior prior probability pi, 0 to 1
 */
export function posterior(log10Lr: number, prior: number): number {
  if (!(prior >= 0 && prior <= 1)) throw new RangeError(`prior ${String(prior)} is not a probability`);
  if (prior === 0 || prior === 1) return prior;
  const logOdds = log10Lr * Math.LN10 + Math.log(prior) - Math.log1p(-prior);
  return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
}

export type VerbalCode =
  | 'inconclusive'
  | 'weak'
  | 'moderate'
  | 'moderately_strong'
  | 'strong'
  | 'very_strong'
  | 'extremely_strong';

export interface VerbalScale {
  readonly code: VerbalCode;
  /** Which hypothesis the number speaks for. */
  readonly supports: 'h1' | 'h2' | 'neither';
}

/** Upper ends in log10 LR: 2, 10, 100, 1,000, 10,000, 1,000,000 (ENFSI guideline 2015). */
const STEPS: readonly (readonly [number, VerbalCode])[] = [
  [Math.log10(2), 'inconclusive'],
  [1, 'weak'],
  [2, 'moderate'],
  [3, 'moderately_strong'],
  [4, 'strong'],
  [6, 'very_strong'],
  [Infinity, 'extremely_strong'],
];

/** Code on the verbal scale; the words belong to the languages of the interface. */
export function verbalScale(log10Lr: number): VerbalScale {
  const size = Math.abs(log10Lr);
  const code = STEPS.find(([end]) => size < end)?.[1] ?? 'extremely_strong';
  return { code, supports: code === 'inconclusive' ? 'neither' : log10Lr > 0 ? 'h1' : 'h2' };
}
