import { makeClearBarcode } from '@homeward/rules';
import { expect, it } from 'vitest';
import { comparePlate } from './compare.js';

const [A, B] = Array.from({ length: 60 }, (_, n) => makeClearBarcode('HS', n + 1)).filter(
  (one) => one !== null,
) as [string, string];
const planned = [
  { well: 'A01', kind: 'positive_control', name: 'PC' },
  { well: 'C01', kind: 'sample', name: A },
  { well: 'D01', kind: 'sample', name: B },
  { well: 'H03', kind: 'ladder', name: 'Ladder-1' },
] as const;

it('a plate that came back as planned differs in nothing', () => {
  const returned = [
    { name: 'pc', well: null },
    { name: `${A}_C01_003`, well: null },
    { name: B, well: 'D01' },
  ];
  expect(comparePlate(planned, returned)).toEqual([]);
});

it('two samples that changed places are named, both', () => {
  const returned = [
    { name: 'PC', well: 'A01' },
    { name: `${A}_D01.hid`, well: null },
    { name: B, well: 'C01' },
  ];
  expect(comparePlate(planned, returned)).toEqual([
    { code: 'other_well', name: `${A}_D01.hid`, planned: 'C01', returned: 'D01' },
    { code: 'other_well', name: B, planned: 'D01', returned: 'C01' },
  ]);
});

it('what is missing and what was not planned is named; a ladder may be missing', () => {
  expect(comparePlate(planned, [{ name: 'X-1', well: 'B02' }])).toEqual([
    { code: 'not_planned', name: 'X-1' },
    { code: 'not_returned', name: 'PC', planned: 'A01' },
    { code: 'not_returned', name: A, planned: 'C01' },
    { code: 'not_returned', name: B, planned: 'D01' },
  ]);
});
