/** A ratio for readers: three digits, powers of ten beyond 10,000; `log10` is null for zero. */
export function ratioText(log10: number | null): string {
  if (log10 === null) return '0';
  if (log10 >= -3 && log10 < 4) {
    const value = 10 ** log10;
    return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(3);
  }
  return powerText(log10);
}

/** `2.61 × 10^11`. */
export function powerText(log10: number): string {
  let exponent = Math.floor(log10);
  let mantissa = (10 ** (log10 - exponent)).toFixed(2);
  // 9.996 rounds to 10.00: that is the next power.
  if (mantissa === '10.00') {
    mantissa = '1.00';
    exponent += 1;
  }
  return `${mantissa} × 10^${exponent}`;
}

/** A small count or probability: `2.0e-6` as `2.00 × 10^-6`. */
export function smallText(value: number): string {
  if (value === 0) return '0';
  return value >= 0.001 && value < 10_000
    ? String(Number(value.toPrecision(3)))
    : powerText(Math.log10(value));
}

/** A posterior probability with enough nines to tell it from certainty. */
export function probabilityText(value: number): string {
  if (value >= 1) return '> 99.9999999999 %';
  if (value < 0.5) return `${Number((value * 100).toPrecision(3))} %`;
  const nines = Math.min(12, Math.max(2, Math.ceil(-Math.log10(1 - value)) + 1));
  return `${(value * 100).toFixed(nines - 1)} %`;
}

/** `3,104,882`. */
export function countText(value: number): string {
  return value.toLocaleString('en-US');
}
