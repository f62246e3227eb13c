import { makeBarcode } from '@homeward/rules';
import { describe, expect, it } from 'vitest';

import { labelKind, labelProblem, normaliseLabel } from './barcode';

describe('a kit label', () => {
  it.each([1, 35, 36, 1_000_000])('that the server makes for serial %s is accepted', (serial) => {
    expect(labelProblem(makeBarcode('HF', serial), 'HF')).toBeNull();
    expect(labelProblem(makeBarcode('HS', serial), 'HS')).toBeNull();
  });
  it('of the tube is refused where the form is wanted', () => {
    expect(labelProblem(makeBarcode('HS', 7), 'HF')).toBe('other_label');
  });
  it('with one wrong character is refused', () => {
    const label = makeBarcode('HS', 7);
    expect(labelProblem(label.replace('7', '8'), 'HS')).toBe('check_character');
  });
  it('refuses any other text', () => {
    expect(labelProblem('6901234567892', 'HS')).toBe('malformed');
    expect(labelKind('HX000000070')).toBeNull();
  });
  it('is read in lower case and with blanks', () => {
    expect(normaliseLabel(' hs00000007k ')).toBe('HS00000007K');
  });
});
