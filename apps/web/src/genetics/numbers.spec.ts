import { describe, expect, it } from 'vitest';
import { formatCompact, formatLog10, formatPowerOfTen, formatProbability, formatQuantity } from './numbers';

describe('numbers', () => {
  it.each([
    [120000, '1.2×10⁵'],
    [2e-6, '2×10⁻⁶'],
    [4.2, '4.2'],
    [0.01, '0.01'],
    [1234, '1234'],
    [0.00052, '5.2×10⁻⁴'],
    [0, '0'],
    [99900000, '1×10⁸'],
  ])('writes %p as %p', (value, text) => {
    expect(formatQuantity(value)).toBe(text);
  });

  it('does not overflow', () => {
    expect(formatPowerOfTen(412.3)).toBe('2×10⁴¹²');
    expect(formatPowerOfTen(-412.3)).toBe('5×10⁻⁴¹³');
  });

  it('writes logarithms with a minus sign, and zero without one', () => {
    expect([formatLog10(11.42), formatLog10(-2), formatLog10(-0.01)]).toEqual(['11.4', '−2.0', '0.0']);
  });

  it('does not round a probability up to 1', () => {
    expect(formatProbability(0.99999)).toBe('99.999 %');
    expect(formatProbability(0.5)).toBe('50 %');
    expect(formatProbability(1)).toBe('> 99.999999 %');
    expect(formatProbability(0.9999999)).toBe('99.99999 %');
  });

  it('counts in the units of the reader', () => {
    expect(formatCompact(3104882, 'zh-CN')).toBe('310.5万');
    expect(formatCompact(3104882, 'en-US')).toBe('3.1M');
  });
});
