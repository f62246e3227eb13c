/** The settings of a policy and what they say, for threads that only compute: no table, no service, no reader of files. */
export { familyRulesOf, frequencyRuleOf, itemTypingErrorOf, linkRulesOf } from './settings.js';
export type { LinkRules, PolicySettings } from './settings.js';
export type { KinshipPolicy } from './kinship-policies.js';
