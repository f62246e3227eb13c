import { describe, expect, it } from 'vitest';
import { drawRun, scanOf } from '../../../../test/support/abif-writer.js';
import { readRun } from './run.js';
import { SIZE_STANDARDS } from './size-standards.js';
import { localSouthern, sizeRun } from './sizing.js';

const byName = (name: string) => SIZE_STANDARDS.find((standard) => standard.name === name)!;

function sized(fragments: readonly number[], sizeStandard: string) {
  return sizeRun(readRun(drawRun({ sampleName: 'X', fragments, sizeStandard, peaks: [] })));
}

describe('local Southern', () => {
  // Fragments on one hyperbola: both curves are that hyperbola, and every size is exact.
  const hyperbola = (scan: number) => 4_000_000 / (9000 - scan) - 300;
  const marks = [2000, 2500, 3000, 3600, 4100, 4900, 5500].map((scan) => ({ scan, bases: hyperbola(scan) }));

  it('is exact where mobility is reciprocal', () => {
    for (const scan of [2100, 2600, 3333, 4000, 4500, 5300])
      expect(localSouthern(marks, scan)).toBeCloseTo(hyperbola(scan), 8);
  });

  it('is exact on a line', () => {
    const line = [100, 200, 300, 400].map((bases) => ({ bases, scan: bases * 10 }));
    expect(localSouthern(line, 2345)).toBeCloseTo(234.5, 8);
  });

  it('gives nothing outside of the standard', () => {
    expect(localSouthern(marks, 1999)).toBeNull();
    expect(localSouthern(marks, 5501)).toBeNull();
  });

  it('gives each fragment its own length', () => {
    for (const { scan, bases } of marks) expect(localSouthern(marks, scan)).toBeCloseTo(bases, 8);
  });
});

describe('the size standard', () => {
  it.each(SIZE_STANDARDS.map((standard) => [standard.name, standard] as const))(
    '%s is found fragment by fragment',
    (name, { fragments }) => {
      const sizing = sized(fragments, name);
      expect(sizing.standard?.name).toBe(name);
      expect(sizing.matched.map(({ bases }) => bases)).toEqual(fragments);
      expect(sizing.quality).toBe('good');
      for (const bases of [110.5, 205.3, 330.8, 430.1])
        expect(Math.abs(sizing.sizeAt(scanOf(bases))! - bases)).toBeLessThan(0.3);
    },
  );

  it('is found although the file names another one', () => {
    const { fragments } = byName('ILS 600');
    const sizing = sized(fragments, 'GSLIZ500-250POP6.szs');
    expect(sizing.standard?.name).toBe('ILS 600');
    expect(sizing.quality).toBe('good');
  });

  it('is doubtful when a fragment is missing in the middle', () => {
    const { fragments } = byName('GeneScan 600 LIZ v2');
    const sizing = sized(
      fragments.filter((bases) => bases !== 240),
      'GS600LIZ',
    );
    expect(sizing.quality).toBe('doubtful');
    expect(sizing.missing).toEqual([240]);
  });

  it('gives no sizes when there is none', () => {
    const sizing = sized([100, 101.5, 400], 'GS600LIZ');
    expect(sizing.quality).toBe('none');
    expect(sizing.sizeAt(3000)).toBeNull();
  });

  it('is found when the run ended before its last fragments', () => {
    const { fragments } = byName('GeneScan 600 LIZ v2');
    const sizing = sized(
      fragments.filter((bases) => bases <= 460),
      'GS600LIZ',
    );
    expect(sizing.matched.at(-1)?.bases).toBe(460);
    expect(sizing.quality).toBe('good');
  });
});
