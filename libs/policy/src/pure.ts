/** The settings of a policy and what they say, for threads and commands that only compute: no table, no service. */
export { FrequencyTables } from './frequency-tables.js';
export { frequencyRuleOf, itemTypingErrorOf, linkRulesOf } from './settings.js';
export type { LinkRules, PolicySettings } from './settings.js';
export type { KinshipPolicy } from './kinship-policies.js';
