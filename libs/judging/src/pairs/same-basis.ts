import { isDeepStrictEqual } from 'node:util';
import { frequencyRuleOf, linkRulesOf, type PolicySettings } from '@homeward/policy/pure';

/** Whether every link under one policy is the same under the other: nothing that a link rests on differs. */
export function sameBasis(one: PolicySettings, other: PolicySettings): boolean {
  return isDeepStrictEqual(basisOf(one), basisOf(other));
}

function basisOf(settings: PolicySettings): unknown {
  const { minSharedLoci, theta, mutation, minimumFrequency, frequencyTable, untyped } = settings;
  const links = linkRulesOf(settings);
  const frequencyRule = frequencyRuleOf(settings);
  return { minSharedLoci, theta, mutation, minimumFrequency, frequencyRule, frequencyTable, untyped, links };
}
