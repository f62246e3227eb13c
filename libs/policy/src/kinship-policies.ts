import type { KinshipSettings } from '@homeward/kinship';
import { Injectable } from '@nestjs/common';
import { FrequencyTables } from './frequency-tables.js';
import { FrequencyTableDiffers } from './policy.errors.js';
import type { Policy } from './policy.entity.js';
import { frequencyRuleOf, itemTypingErrorOf, linkageRuleOf, type PolicySettings } from './settings.js';

/** One policy version as the kinship library takes it. */
export interface KinshipPolicy {
  readonly version: number;
  readonly rules: PolicySettings;
  /** The same object for the same version: the kinship library caches by it. */
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
      settings: {
        frequencies: table,
        minimumFrequency:
          rules.minimumFrequency === '5/2N'
            ? { rule: '5/2N' }
            : { rule: 'fixed', value: rules.minimumFrequency },
        frequencyRule: frequencyRuleOf(rules),
        theta: rules.theta,
        mutation: rules.mutation,
        untyped: rules.untyped,
        linkage: linkageRuleOf(rules),
        typingError: itemTypingErrorOf(rules),
      },
    };
  }
}
