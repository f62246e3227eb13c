import { describe, expect, it } from 'vitest';
import { labelFits } from '@homeward/rules';
import { ScanBuffer } from './scan-buffer';

const LABEL =
  Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', (last) => `HS0000001A${last}`).find(labelFits) ?? '';
const MISREAD = LABEL.replace('1A', '7A');

/** Types into a field that holds `field`, a character each `gap` milliseconds, then Enter. */
function type(text: string, gap: number, field = '') {
  const buffer = new ScanBuffer();
  let at = 1000;
  let value = field;
  for (const character of text) {
    buffer.key(character, (at += gap), value);
    value += character;
  }
  return buffer.end(at + gap);
}

describe('a burst of keys that ends in Enter or Tab', () => {
  it('is a barcode, and the field is as it was before', () => {
    expect(type(LABEL, 8, '和平区')).toEqual({ label: LABEL, before: '和平区' });
  });
  it('is a barcode even with a wrong check character; the page reports it', () => {
    expect(type(MISREAD, 8)?.label).toBe(MISREAD);
  });
  it('is a barcode from a slow scanner if the whole text is a valid label', () => {
    expect(type(LABEL, 140)?.label).toBe(LABEL);
    expect(type(MISREAD, 140)).toBeNull();
    expect(type(`TEL${LABEL}`, 140)).toBeNull();
  });
  it('is not a barcode if typed by hand', () => {
    expect(type(LABEL, 200)).toBeNull();
  });
  it('is not a barcode if the text is not a label', () => {
    expect(type('hello world', 8)).toBeNull();
  });
  it('becomes upper case and half width, whatever the keyboard sends', () => {
    expect(type(LABEL.toLowerCase(), 8)?.label).toBe(LABEL);
    const wide = Array.from(LABEL, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('');
    expect(type(wide, 8)?.label).toBe(LABEL);
  });
  it('removes only its own characters when it follows typed text', () => {
    expect(type(`Li ${LABEL}`, 8)).toEqual({ label: LABEL, before: 'Li ' });
  });
  it('starts again after a pause', () => {
    const buffer = new ScanBuffer();
    buffer.key('X', 0, '');
    let at = 500;
    for (const character of LABEL) buffer.key(character, (at += 5), 'X');
    expect(buffer.end(at + 5)).toEqual({ label: LABEL, before: 'X' });
  });
  it('two labels in a row are two barcodes', () => {
    const buffer = new ScanBuffer();
    const scanned = [LABEL, LABEL].map((label) => {
      let at = 0;
      for (const character of label) buffer.key(character, (at += 5), '');
      return buffer.end(at + 5)?.label;
    });
    expect(scanned).toEqual([LABEL, LABEL]);
  });
});

describe('a burst that ends in nothing', () => {
  it('is a label as soon as its check character fits', () => {
    const buffer = new ScanBuffer();
    const whole = Array.from(LABEL, (character, index) => buffer.key(character, index * 5, ''));
    expect(whole).toEqual([...Array<boolean>(LABEL.length - 1).fill(false), true]);
  });
  it('is not a barcode if typed by hand or misread', () => {
    for (const [text, gap] of [
      [LABEL, 120],
      [MISREAD, 5],
    ] as const) {
      const buffer = new ScanBuffer();
      expect(Array.from(text, (character, index) => buffer.key(character, index * gap, '')).at(-1)).toBe(
        false,
      );
    }
  });
});
