import { describe, expect, it } from 'vitest';
import { dataOn, severalOf } from './several.js';

describe('an entry on several records', () => {
  const subjects = new Map([
    ['a', { barcode: 'HS1', loci: 20 }],
    ['b', { barcode: 'HS2', loci: 21 }],
  ]);
  const data = { note: 'B-7', ...severalOf(subjects) };

  it('names each of them once, in their order', () => {
    expect(data).toEqual({
      note: 'B-7',
      subjects: ['a', 'b'],
      each: { barcode: ['HS1', 'HS2'], loci: [20, 21] },
    });
  });

  it('reads as an entry on one of them', () => {
    expect(dataOn(data, 'b')).toEqual({ note: 'B-7', barcode: 'HS2', loci: 21 });
  });

  it('says nothing of the others to a record that it does not name', () => {
    expect(dataOn(data, 'c')).toEqual({ note: 'B-7' });
  });
});
