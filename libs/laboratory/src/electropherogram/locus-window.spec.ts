import { describe, expect, it } from 'vitest';
import { drawRun, type TracePeak } from '../../../../test/support/abif-writer.js';
import { ladderSizes, locusWindow, type LocusPlace } from './locus-window.js';
import { readRun } from './run.js';
import { SIZE_STANDARDS } from './size-standards.js';
import { SizedRun } from './sized-run.js';
import { sizeRun } from './sizing.js';

const LADDER = ['9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20'];
const D3S1358: LocusPlace = {
  locus: { name: 'D3S1358', type: 'autosomal', repeatLength: 4 },
  channel: 1,
  bases: [93.5, 150],
  ladder: LADDER,
};
/** Where the ladder of the tests shows an allele. */
const sizeOf = (allele: number) => 98.2 + (allele - 9) * 4.02;

function drawn(peaks: readonly TracePeak[]) {
  const run = readRun(
    drawRun({ sampleName: 'X', fragments: SIZE_STANDARDS[0]!.fragments, peaks, sizeStandard: 'GS600LIZ' }),
  );
  return new SizedRun(run, sizeRun(run).sizeAt);
}

const at = (allele: number, height: number): TracePeak => ({ channel: 1, size: sizeOf(allele), height });
const ladderRun = drawn(LADDER.map((allele) => at(Number(allele), 900)));
const ladder = ladderSizes(ladderRun, D3S1358);

function windowOf(peaks: readonly TracePeak[], called: readonly string[], with_ = ladder) {
  return locusWindow(drawn(peaks), D3S1358, called, with_)!;
}

describe('an allelic ladder', () => {
  it('gives each allele its size', () => {
    expect([...ladder!.keys()]).toEqual(LADDER);
    for (const [allele, size] of ladder!) expect(Math.abs(size - sizeOf(Number(allele)))).toBeLessThan(0.15);
  });

  it('is not used when it can be read in two ways', () => {
    const longer = drawn([8, ...LADDER.map(Number)].map((allele) => at(allele, 900)));
    expect(ladderSizes(longer, D3S1358)).toBeNull();
  });

  it('is read beside the stutter of its shortest allele', () => {
    const stutter = drawn([at(8, 250), ...LADDER.map((allele) => at(Number(allele), 900))]);
    expect(ladderSizes(stutter, D3S1358)?.get('9')).toBeCloseTo(sizeOf(9), 0);
  });
});

describe('the window of a locus', () => {
  it('shows called alleles on their peaks', () => {
    const { placed, unexplained } = windowOf([at(15, 1800), at(16, 1600), at(14, 150)], ['15', '16']);
    expect(placed.by).toBe('ladder');
    expect(placed.alleles.map(({ allele, height }) => [allele, height! > 1500])).toEqual([
      ['15', true],
      ['16', true],
    ]);
    expect(unexplained).toEqual([]);
  });

  it('shows a called allele without a peak, where it should be', () => {
    const { placed } = windowOf([at(15, 1800)], ['15', '18']);
    const missing = placed.alleles[1]!;
    expect(missing.height).toBeNull();
    expect(Math.abs(missing.size! - sizeOf(18))).toBeLessThan(0.3);
  });

  it('shows a high peak that was not called', () => {
    const { unexplained } = windowOf([at(15, 1800), at(19, 900)], ['15', '15']);
    expect(unexplained).toHaveLength(1);
    expect(Math.abs(unexplained[0]!.size - sizeOf(19))).toBeLessThan(0.3);
  });

  it('does not take stutter for an unexplained peak', () => {
    expect(windowOf([at(15, 1800), at(14, 210)], ['15', '15']).unexplained).toEqual([]);
  });

  it('places alleles by their distance without a ladder, and says so', () => {
    const { placed } = windowOf([at(15, 1800), at(18, 1500), at(14, 190)], ['15', '18'], null);
    expect(placed.by).toBe('distance');
    expect(placed.alleles.map(({ height }) => height! > 1400)).toEqual([true, true]);
  });

  it('places a microvariant between the rungs', () => {
    const { placed } = windowOf([{ channel: 1, size: sizeOf(15) + 2, height: 1500 }], ['15.2', '15.2']);
    expect(placed.alleles[0]!.height).toBeGreaterThan(1400);
  });

  it('is nothing in a run with fewer dyes', () => {
    expect(locusWindow(drawn([at(15, 1800)]), { ...D3S1358, channel: 6 }, ['15'], null)).toBeNull();
  });
});
