import { makeClearBarcode } from '@homeward/rules';
import { describe, expect, it } from 'vitest';
import { assign, type Assignable } from './assign.js';

const clear = Array.from({ length: 60 }, (_, n) => makeClearBarcode('HS', n + 1)).filter(
  (one) => one !== null,
);
const [A, B] = clear as [string, string];
const sample = (name: string, more: Partial<Assignable> = {}): Assignable => ({
  ...{ name, plate: 'P1', kind: 'sample', specimenId: 'id' },
  ...more,
});
const samples = [
  sample(A),
  sample(B),
  sample('PC-2800M', { kind: 'positive_control', specimenId: null }),
  sample('Ladder', { kind: 'ladder', specimenId: null }),
];
const labels = (fileName: string, sampleName: string | null = null, plate: string | null = null) => ({
  ...{ fileName, sampleName, plate },
});
const nameOf = (...given: Parameters<typeof labels>) => {
  const found = assign(labels(...given), samples);
  return found.found === 'one' ? found.sample.name : found.found;
};

describe('a file belongs to', () => {
  it.each([
    [`${A}_A01_01.hid`, null, A],
    [`${A}.fsa`, A, A],
    ['Inj3_A01.hid', `${A}_1ng`, A],
    ['A01.hid', 'PC-2800M', 'PC-2800M'],
    ['pc-2800m.fsa', null, 'PC-2800M'],
    [`${B.toLowerCase()}_re.hid`, null, B],
  ])('%s with the sample name %s: %s', (fileName, sampleName, expected) => {
    expect(nameOf(fileName, sampleName)).toBe(expected);
  });

  it('nobody when its barcode has a wrong check character', () => {
    const wrong = `${A.slice(0, -1)}${A.endsWith('A') ? 'B' : 'A'}`;
    expect(nameOf(`${wrong}_A01.hid`)).toBe('none');
  });

  it('no sample when its name holds two barcodes', () => {
    expect(assign(labels(`${A} ${B}.hid`), samples)).toEqual({ found: 'several', names: [A, B] });
  });

  it('nobody when it names nothing', () => {
    expect(nameOf('A01.hid')).toBe('none');
    expect(nameOf('.hid', '')).toBe('none');
  });

  it('no sample of which another barcode stands inside', () => {
    expect(assign(labels(`${A}.hid`, B), samples)).toEqual({ found: 'several', names: [A, B] });
  });

  it('the sample on its own plate when the name stands on two', () => {
    const twice = [sample('NC', { plate: 'P1' }), sample('NC', { plate: 'P2' })];
    expect(assign(labels('x.hid', 'NC', 'p2'), twice)).toMatchObject({ sample: { plate: 'P2' } });
    expect(assign(labels('x.hid', 'NC'), twice)).toMatchObject({ found: 'several' });
  });
});
