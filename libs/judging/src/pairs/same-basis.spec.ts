import { describe, expect, it } from 'vitest';
import { DEFAULT_LINK_RULES, DEFAULT_SETTINGS, type PolicySettings } from '@homeward/policy';
import { sameBasis } from './same-basis.js';

const { links, ...before } = DEFAULT_SETTINGS;

describe('two policies give the same links', () => {
  it.each<[string, PolicySettings]>([
    ['the threshold of hits', { ...DEFAULT_SETTINGS, thresholdLog10Lr: 9 }],
    ['the prior', { ...DEFAULT_SETTINGS, prior: 1e-5 }],
    ['the rule for linked loci of families', { ...DEFAULT_SETTINGS, linkage: 'leave_one_out' }],
    ['rules that are written down and were the default', before],
  ])('when they differ in %s', (_, other) => {
    expect(links).toEqual(DEFAULT_LINK_RULES);
    expect(sameBasis(DEFAULT_SETTINGS, other)).toBe(true);
  });

  it.each<[string, Partial<PolicySettings>]>([
    ['theta', { theta: 0.01 }],
    ['mutation', { mutation: { ...DEFAULT_SETTINGS.mutation, maleRate: 0.003 } }],
    ['loci', { minSharedLoci: 16 }],
    ['table', { frequencyTable: 'another' }],
    ['links', { links: { ...DEFAULT_LINK_RULES, thresholdSamePerson: 11 } }],
  ])('but not when they differ in %s', (_, change) => {
    expect(sameBasis(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...change })).toBe(false);
  });
});
