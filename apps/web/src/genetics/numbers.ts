const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MINUS = '−';

function superscript(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return exponent < 0 ? `⁻${digits}` : digits;
}

function plain(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

/**
 * A positive quantity given by its log10, so that 10^400 does not overflow: plain digits from 0.001 to below
 * 10,000, else mantissa and power (`1.2×10⁵`, `2×10⁻⁶`).
 */
export function formatPowerOfTen(log10: number, digits = 2): string {
  if (Number.isNaN(log10)) return '–';
  if (log10 === -Infinity) return '0';
  if (log10 === Infinity) return '∞';
  if (log10 >= -3 && log10 < 4) {
    const value = 10 ** log10;
    return value >= 1000 ? String(Math.round(value)) : plain(value, digits);
  }
  let exponent = Math.floor(log10);
  let mantissa = Number((10 ** (log10 - exponent)).toPrecision(digits));
  if (mantissa >= 10) {
    mantissa /= 10;
    exponent += 1;
  }
  return `${plain(mantissa, digits)}×10${superscript(exponent)}`;
}

/** A positive number such as an LR or an expectation; see formatPowerOfTen. */
export function formatQuantity(value: number, digits = 2): string {
  if (value < 0) return MINUS + formatQuantity(-value, digits);
  return formatPowerOfTen(Math.log10(value), digits);
}

/** A log10 with a true minus sign and fixed decimals: `11.4`, `−2.0`. */
export function formatLog10(log10: number, decimals = 1): string {
  const text = Math.abs(log10).toFixed(decimals);
  return log10 < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** A posterior probability: as many nines as are true, never rounded up to certainty. */
export function formatProbability(value: number): string {
  if (value <= 0 || value >= 1) return value <= 0 ? '0 %' : '> 99.999999 %';
  const decimals = Math.min(8, Math.max(2, Math.ceil(-Math.log10(1 - value))));
  const scale = 10 ** decimals;
  return `${String(Math.floor(value * 100 * scale) / scale)} %`;
}

/** A count in the reader's own units: `3.1M`, `310万`. */
export function formatCompact(count: number, locale: string): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(count);
}
