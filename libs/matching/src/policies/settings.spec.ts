import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS, settingsProblem, type PolicySettings } from './settings.js';

const problem = (change: Partial<PolicySettings>) => settingsProblem({ ...DEFAULT_SETTINGS, ...change });

describe('policy settings', () => {
  it('are usable by default', () => {
    expect(settingsProblem(DEFAULT_SETTINGS)).toBeNull();
  });

  it.each([
    [{ thresholdLog10Lr: -1 }, 'settings.thresholdLog10Lr', '-1'],
    [{ minSharedLoci: 3 }, 'settings.minSharedLoci', '3'],
    [{ minSharedLociDuo: 10 }, 'settings.minSharedLociDuo', '10'],
    [{ maxMismatches: 1.5 }, 'settings.maxMismatches', '1.5'],
    [{ theta: Number.NaN }, 'settings.theta', 'NaN'],
    [{ prior: 0 }, 'settings.prior', '0'],
    [{ minimumFrequency: 0 }, 'settings.minimumFrequency', '0'],
    [{ mutation: { ...DEFAULT_SETTINGS.mutation, maleRate: 0.5 } }, 'settings.mutation.maleRate', '0.5'],
  ] satisfies [Partial<PolicySettings>, string, string][])(
    '%j is refused by field and value',
    (change, field, value) => {
      expect(problem(change)).toMatchObject({ field, value });
    },
  );
});
