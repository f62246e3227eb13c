import type { KinshipSettings } from '@homeward/kinship';
import type { FrequencyTable } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { FrequencyTables } from './frequency-tables.js';
import { FrequencyTableDiffers } from './policy.errors.js';
import type { Policy } from './policy.entity.js';
import { frequencyRuleOf, itemTypingErrorOf, linkageRuleOf, type PolicySettings } from './settings.js';

/** One policy version as the kinship library takes it. */
export interface KinshipPolicy {
  readonly version: number;
  readonly rules: PolicySettings;
  /** The same object for the same model, also of another version or dry run: the kinship library caches by it. */
  readonly settings: KinshipSettings;
  readonly frequencySource: string;
}

/** Policies with their frequency tables loaded, one object per version. */
@Injectable()
export class KinshipPolicies {
  private readonly loaded = new Map<string, KinshipPolicy>();

  constructor(private readonly tables: FrequencyTables) {}

  /** @throws FrequencyTableDiffers when this process has another table of that name than the policy means */
  of(policy: Policy): KinshipPolicy {
    const known = this.loaded.get(policy.id);
    if (known) return known;
    const { frequencyTable } = policy.settings;
    const { digest } = this.tables.get(frequencyTable);
    if (policy.frequencyDigest && policy.frequencyDigest !== digest)
      throw new FrequencyTableDiffers(frequencyTable, policy.frequencyDigest, digest);
    const made = this.trial(policy.settings, policy.version);
    this.loaded.set(policy.id, made);
    return made;
  }

  /**
   * Rules that are no version, for one dry run; a new object each time.
   * @param version of the policy that they would change
   * @throws UnknownFrequencyTable
   */
  trial(rules: PolicySettings, version: number): KinshipPolicy {
    const { table, source } = this.tables.get(rules.frequencyTable);
    return {
      version,
      rules,
      frequencySource: source,
      settings: settingsOf(table, rules),
    };
  }
}

/** Models kept for each table: the one in force, those before it, and those of dry runs. */
const MODELS = 8;

const models = new WeakMap<FrequencyTable, LRUCache<string, KinshipSettings>>();

/** What of the rules goes into a likelihood; one object for equal rules. */
function settingsOf(frequencies: FrequencyTable, rules: PolicySettings): KinshipSettings {
  const { minimumFrequency: minimum, theta, mutation, untyped } = rules;
  const model: Omit<KinshipSettings, 'frequencies'> = {
    minimumFrequency: minimum === '5/2N' ? { rule: '5/2N' } : { rule: 'fixed', value: minimum },
    frequencyRule: frequencyRuleOf(rules),
    theta,
    mutation,
    untyped,
    linkage: linkageRuleOf(rules),
    typingError: itemTypingErrorOf(rules),
  };
  let kept = models.get(frequencies);
  if (!kept) models.set(frequencies, (kept = new LRUCache({ max: MODELS })));
  const key = JSON.stringify(model);
  let settings = kept.get(key);
  if (!settings) kept.set(key, (settings = { frequencies, ...model }));
  return settings;
}
