import { describe, expect, it } from 'vitest';
import {
  DEFAULT_LINK_RULES,
  DEFAULT_SETTINGS,
  itemTypingErrorOf,
  linkageRuleOf,
  linkRulesOf,
  namingRules,
  settingsProblem,
  type PolicySettings,
} from './settings.js';

const problem = (change: Partial<PolicySettings>) => settingsProblem({ ...DEFAULT_SETTINGS, ...change });

describe('policy settings', () => {
  it('are usable by default', () => {
    expect(settingsProblem(DEFAULT_SETTINGS)).toBeNull();
  });

  it('from before persons were compared among themselves have the default rules for links', () => {
    const { links, ...before } = DEFAULT_SETTINGS;
    expect(linkRulesOf(before)).toEqual(links);
    expect(settingsProblem(before)).toBeNull();
  });

  it('from before there was a rule for linked loci state them', () => {
    const { linkage, ...before } = DEFAULT_SETTINGS;
    expect(linkage).toBe('warn');
    expect(linkageRuleOf(before)).toBe('warn');
    expect(linkageRuleOf({ ...before, linkage: 'leave_one_out' })).toBe('leave_one_out');
    expect(settingsProblem(before)).toBeNull();
  });

  it('from before belongings had a typing error count with none', () => {
    const { itemTypingError, ...before } = DEFAULT_SETTINGS;
    expect(itemTypingError).toBe(0.001);
    expect(itemTypingErrorOf(before)).toBe(0);
    expect(settingsProblem(before)).toBeNull();
  });

  it('that are tried or put in force have the default of a rule that they leave out, and keep one that they name', () => {
    const { itemTypingError, frequencyRule, ...asked } = DEFAULT_SETTINGS;
    expect(namingRules(asked)).toMatchObject({ itemTypingError, frequencyRule });
    const own = { itemTypingError: 0, frequencyRule: 'rest_shared' as const };
    expect(namingRules({ ...asked, ...own })).toMatchObject(own);
  });

  it.each([
    [{ itemTypingError: 0.06 }, 'settings.itemTypingError', '0.06'],
    [{ thresholdLog10Lr: -1 }, 'settings.thresholdLog10Lr', '-1'],
    [{ minSharedLoci: 3 }, 'settings.minSharedLoci', '3'],
    [{ minSharedLociDuo: 10 }, 'settings.minSharedLociDuo', '10'],
    [{ maxMismatches: 1.5 }, 'settings.maxMismatches', '1.5'],
    [{ theta: Number.NaN }, 'settings.theta', 'NaN'],
    [{ prior: 0 }, 'settings.prior', '0'],
    [{ minimumFrequency: 0 }, 'settings.minimumFrequency', '0'],
    [{ mutation: { ...DEFAULT_SETTINGS.mutation, maleRate: 0.5 } }, 'settings.mutation.maleRate', '0.5'],
    [
      { links: { ...DEFAULT_LINK_RULES, thresholdFullSibling: 1 } },
      'settings.links.thresholdFullSibling',
      '1',
    ],
    [{ links: { ...DEFAULT_LINK_RULES, typingError: 0 } }, 'settings.links.typingError', '0'],
  ] satisfies [Partial<PolicySettings>, string, string][])(
    '%j is refused by field and value',
    (change, field, value) => {
      expect(problem(change)).toMatchObject({ field, value });
    },
  );
});
