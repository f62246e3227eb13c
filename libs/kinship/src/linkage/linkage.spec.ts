import { describe, expect, it } from 'vitest';
import { fullSiblingLinkage } from './linkage-effect.js';
import { linkedPairs, linkedToLeaveOut } from './linkage.js';

describe('linked pairs', () => {
  it('SE33 and D6S1043: with one full sibling at most 38 times too high, 3.4 too low', () => {
    const [pair] = linkedPairs(['D6S1043', 'TH01', 'SE33']);
    expect(pair).toEqual({ loci: ['SE33', 'D6S1043'], centimorgan: 4.41 });
    const { tooHigh, tooLow } = fullSiblingLinkage(pair!)!;
    expect(tooHigh).toBeCloseTo(38.2, 1);
    expect(tooLow).toBeCloseTo(3.38, 2);
  });

  it.each([
    ['vWA', 'D12S391', 11.94],
    ['D6S1043', 'D6S474', 18.8],
    ['D21S2055', 'Penta D', 9.91],
    ['D5S2500', 'D5S2800', 0.00013],
  ])('%s and %s are %d cM apart on the map', (a, b, centimorgan) =>
    expect(linkedPairs([b, a])).toEqual([{ loci: [a, b], centimorgan }]),
  );

  it.each([
    ['FESFPS', 'Penta E', 5.94],
    ['D3S4529', 'D3S3045', 21.47],
    ['D6S477', 'F13A01', 0.18],
    ['D3S2459', 'D3S3045', 4.81],
  ])('%s and %s lie %d Mb apart: at least half as many cM', (a, b, megabases) => {
    const [pair] = linkedPairs([b, a]);
    expect(pair).toMatchObject({ loci: [a, b], megabases });
    expect(pair!.centimorgan).toBeCloseTo(megabases / 2, 1);
    expect(fullSiblingLinkage(pair!)!.tooHigh).toBeGreaterThan(1);
  });

  it('on one chromosome without a position are at an unknown distance, and said so', () => {
    expect(linkedPairs(['D19S400', 'D19S433'])).toEqual([
      { loci: ['D19S433', 'D19S400'], centimorgan: null },
    ]);
    // Loci that no list of positions has: the name tells the chromosome.
    expect(linkedPairs(['D7S9991', 'D7S9992', 'D8S9993'])).toEqual([
      { loci: ['D7S9991', 'D7S9992'], centimorgan: null },
    ]);
    expect(fullSiblingLinkage({ centimorgan: null })).toBeNull();
  });

  it('are none far apart, on other chromosomes, or of loci that name no chromosome', () => {
    expect(linkedPairs(['D5S818', 'CSF1PO', 'TPOX', 'D2S441', 'D2S1338', 'D1S1656', 'D1S1677'])).toEqual([]);
    expect(linkedPairs(['D21S11', 'Penta D', 'FGA', 'L1', 'L2', 'DYS391', 'DXS7132'])).toEqual([]);
  });

  it('leave one of each out: along the chromosome, whatever is linked to a locus that is kept', () => {
    expect([...linkedToLeaveOut(['D6S474', 'D6S1043', 'SE33', 'TH01'])]).toEqual(['D6S1043', 'D6S474']);
    expect([...linkedToLeaveOut(['D6S1043', 'D6S474'])]).toEqual(['D6S474']);
    expect([...linkedToLeaveOut(['D19S400', 'D19S433'])]).toEqual(['D19S400']);
  });
});
