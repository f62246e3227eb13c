import { describe, expect, it } from 'vitest';
import { isBarcode, makeBarcode, makeClearBarcode, readBarcode } from './label.js';

const SERIALS = [...Array.from({ length: 3000 }, (_, n) => n + 1), 1_000_000, 34 ** 7 + 5];

describe('a label of a kit', () => {
  it('has no I and no O, and a check character that fits', () => {
    const labels = SERIALS.flatMap((serial) => makeClearBarcode('HS', serial) ?? []);
    expect(labels.length).toBeGreaterThan(SERIALS.length * 0.9);
    for (const label of labels) {
      expect(label).toMatch(/^HS[0-9A-HJ-NP-Z]{9}$/);
      expect(isBarcode(label)).toBe(true);
    }
  });

  it('differs from every label of the old alphabet', () => {
    const old = new Map(SERIALS.map((serial) => [makeBarcode('HS', serial), serial]));
    for (const serial of SERIALS) {
      const earlier = old.get(makeClearBarcode('HS', serial) ?? '');
      expect(earlier === undefined || earlier >= serial).toBe(true);
    }
  });

  it('of the old alphabet is still read as it is printed', () => {
    const withLetter = SERIALS.map((serial) => makeBarcode('HS', serial)).find((label) =>
      /[IO]/.test(label),
    )!;
    expect(isBarcode(withLetter)).toBe(true);
    expect(readBarcode(withLetter)).toBe(withLetter);
  });

  it('accepts O for 0 and I for 1', () => {
    const label = SERIALS.map((serial) => makeClearBarcode('HS', serial)).find((text) =>
      text?.includes('1'),
    )!;
    expect(readBarcode(label.replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(label);
    expect(readBarcode('HSOOOOOOOOX')).toBe('HSOOOOOOOOX');
  });
});
