/** Of the width of a space; lines do not break at it. */
const GAP = '\u00a0';

/**
 * A probability as people read it: whole per cents, one decimal where only the last per cent is open, and never a
 * certainty: `62 %`, `99.9 %`, `> 99.9 %`, `< 1 %`.
 */
export function asPercent(probability: number): string {
  return shortened(100 * probability).replaceAll(' ', GAP);
}

function shortened(percent: number): string {
  if (percent > 99.9) return '> 99.9 %';
  if (percent >= 98.95) return `${percent.toFixed(1)} %`;
  return percent < 1 ? '< 1 %' : `${percent.toFixed(0)} %`;
}
