import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPlate, freeWells, plateProblems, type PlannedWell } from './layout-rules.js';
import { readWell, WELLS } from './wells.js';

const sample = (well: string): PlannedWell => ({ well, kind: 'sample', name: well });
const put = (kind: PlannedWell['kind'], well: string): PlannedWell => ({ well, kind, name: kind });
const complete = [
  put('positive_control', 'A01'),
  put('negative_control', 'B01'),
  put('ladder', 'H03'),
  sample('C01'),
];

describe('wells', () => {
  it('go down the columns', () => {
    expect(WELLS.slice(0, 9)).toEqual(['A01', 'B01', 'C01', 'D01', 'E01', 'F01', 'G01', 'H01', 'A02']);
    expect(WELLS).toHaveLength(96);
  });

  it.each([
    ['a1', 'A01'],
    ['A01', 'A01'],
    ['Ｈ12', 'H12'],
    ['h012', null],
    ['I1', null],
    ['A13', null],
    ['A00', null],
    ['', null],
  ])('%s is %s', (text, well) => {
    expect(readWell(text)).toBe(well);
  });
});

describe('a plate can be released', () => {
  const codes = (wells: readonly PlannedWell[]) => plateProblems(wells).map(({ code }) => code);

  it('with samples, both controls and a ladder', () => {
    expect(codes(complete)).toEqual([]);
  });

  it.each(['positive_control', 'negative_control', 'ladder', 'sample'] as const)('not without %s', (kind) => {
    expect(codes(complete.filter((well) => well.kind !== kind))).toEqual([`no_${kind}`]);
  });

  it('not with a ladder in other columns than the samples', () => {
    expect(plateProblems([...complete, sample('A05')])).toEqual([{ code: 'no_ladder', columns: [4, 6] }]);
    expect(codes([...complete, sample('A05'), put('ladder', 'D04')])).toEqual([]);
  });

  it('with columns that hold nothing but a control', () => {
    expect(codes([...complete, put('positive_control', 'A11')])).toEqual([]);
  });
});

describe('filling', () => {
  it('takes the samples in their order and leaves the wells of the controls', () => {
    const { samples, controls } = fillPlate([], ['S1', 'S2', 'S3']);
    expect(samples).toEqual([
      ['C01', 'S1'],
      ['D01', 'S2'],
      ['E01', 'S3'],
    ]);
    expect(controls.map(({ well }) => well)).toEqual(['A01', 'B01', 'H03']);
  });

  it('takes 90 of more samples, and six controls', () => {
    const names = Array.from({ length: 120 }, (_, n) => `S${n}`);
    const { samples, controls } = fillPlate([], names);
    expect([samples.length, controls.length]).toEqual([90, 6]);
    expect(samples.at(-1)).toEqual(['G12', 'S89']);
  });

  it('never takes a well twice, and always gives a plate that can be released', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...WELLS), { maxLength: 40 }),
        fc.array(fc.constantFrom('sample', 'ladder', 'positive_control', 'negative_control'), {
          minLength: 40,
        }),
        fc.integer({ min: 1, max: 100 }),
        (places, kinds, count) => {
          const before = places.map((well, at) => put(kinds[at] as PlannedWell['kind'], well));
          const names = Array.from({ length: count }, (_, n) => `S${n}`);
          const { samples, controls } = fillPlate(before, names);
          const after = [...before, ...samples.map(([well]) => sample(well)), ...controls];
          expect(new Set(after.map(({ well }) => well)).size).toBe(after.length);
          // A person may have put something else where a control would stand; then the plate says so.
          const blocked = before.some(({ well }) =>
            ['A01', 'B01', 'H03', 'H06', 'H09', 'H12'].includes(well),
          );
          if (!blocked && samples.length > 0) expect(plateProblems(after)).toEqual([]);
          expect(freeWells(after).length).toBeLessThanOrEqual(96 - after.length);
        },
      ),
    );
  });
});
