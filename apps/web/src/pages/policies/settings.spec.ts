import { describe, expect, it } from 'vitest';
import { changesBetween, mergeSettings, readMinimumFrequency, type Settings } from './settings';

const inForce: Settings = {
  thresholdLog10Lr: 4,
  minSharedLociDuo: 18,
  minSharedLociTrio: 19,
  minSharedLoci: 15,
  maxMismatches: 3,
  theta: 0,
  mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 },
  minimumFrequency: '5/2N',
  frequencyTable: 'kinsimu_hebei_42loci',
  prior: 1e-6,
  untyped: 'pruned',
  sexContradiction: 'show',
  ageContradiction: 'show',
};

describe('a new policy version', () => {
  it('names what it changes, inner settings too', () => {
    const next = mergeSettings(inForce, { theta: 0.01, mutation: { ...inForce.mutation, maleRate: 0.003 } });
    expect(
      changesBetween(inForce, next).map(({ field, before, after }) => [field.path.at(-1), before, after]),
    ).toEqual([
      ['theta', '0', '0.01'],
      ['maleRate', '0.002', '0.003'],
    ]);
  });

  it('changes nothing when nothing was edited', () => {
    expect(changesBetween(inForce, mergeSettings(inForce, {}))).toEqual([]);
  });

  it('sends a typed minimum frequency as a number and 5/2N as it is', () => {
    expect(mergeSettings(inForce, { minimumFrequency: '0.002' }).minimumFrequency).toBe(0.002);
    expect(mergeSettings(inForce, { minimumFrequency: '5/2N' }).minimumFrequency).toBe('5/2N');
    expect(mergeSettings({ ...inForce, minimumFrequency: 0.01 }, {}).minimumFrequency).toBe(0.01);
  });

  it('accepts no other text as a minimum frequency', () => {
    expect(['5/2n', ' 0.01 '].map(readMinimumFrequency)).toEqual(['5/2N', 0.01]);
    expect(['', 'five', '0', '-1', '5/N'].map(readMinimumFrequency)).toEqual([null, null, null, null, null]);
  });

  it('says when a contradiction of sex or age begins to exclude', () => {
    const next = mergeSettings(inForce, { ageContradiction: 'exclude' });
    expect(changesBetween(inForce, next)).toMatchObject([{ before: 'show', after: 'exclude' }]);
  });

  it('says when one of two linked loci is left out', () => {
    const now: Settings = { ...inForce, linkage: 'warn' };
    const next = mergeSettings(now, { linkage: 'leave_one_out' });
    expect(changesBetween(now, next)).toMatchObject([{ before: 'warn', after: 'leave_one_out' }]);
  });

  it('names a changed rule for links, and adds none to a version from before there were any', () => {
    const links = {
      thresholdSamePerson: 10,
      thresholdFullSibling: 6,
      thresholdParentChild: 6,
      typingError: 0.001,
    };
    const next = mergeSettings({ ...inForce, links }, { links: { ...links, thresholdFullSibling: 8 } });
    expect(changesBetween({ ...inForce, links }, next)).toMatchObject([{ before: '6', after: '8' }]);
    expect(mergeSettings(inForce, {})).not.toHaveProperty('links');
  });

  it('keeps settings that the form does not know', () => {
    expect(mergeSettings({ ...inForce, later: 1 } as Settings, {})).toHaveProperty('later', 1);
  });
});
