export { PolicyModule } from './policy.module.js';
export { FrequencyTables } from './frequency-tables.js';
export { KinshipPolicies, type KinshipPolicy } from './kinship-policies.js';
export { Policies, seedDefaultPolicy } from './policies.service.js';
export { Policy } from './policy.entity.js';
export {
  DEFAULT_LINK_RULES,
  DEFAULT_SETTINGS,
  LINKAGE_RULES,
  type LinkRules,
  type LinkageRule,
  type MutationSettings,
  type PolicySettings,
  frequencyRuleOf,
  DEFAULT_FAMILY_RULES,
  familyRulesOf,
  type FamilyRules,
  itemTypingErrorOf,
  linkRulesOf,
  linkageRuleOf,
  namingRules,
} from './settings.js';
