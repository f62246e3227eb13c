/** A detection rate in per cent with one decimal; what is not certain never reads 100, what is possible never 0. */
export function formatRate(rate: number): string {
  if (rate >= 1) return '100 %';
  if (rate >= 0.9995) return '> 99.9 %';
  if (rate > 0 && rate < 0.0005) return '< 0.1 %';
  return `${(rate * 100).toFixed(1)} %`;
}

/** Persons among whom chance hits are counted. */
export const CHANCE_PERSONS = 1_000_000;

/** Thresholds of the table; the curves have more. */
export const TABLE_THRESHOLDS: readonly number[] = [2, 3, 4, 5, 6, 7, 8];
