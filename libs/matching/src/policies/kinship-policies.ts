import type { KinshipSettings } from '@homeward/kinship';
import { Injectable } from '@nestjs/common';
import { FrequencyTables } from './frequency-tables.js';
import type { Policy } from './policy.entity.js';
import type { PolicySettings } from './settings.js';

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

  of(policy: Policy): KinshipPolicy {
    const known = this.loaded.get(policy.id);
    if (known) return known;
    const { settings: rules, version } = policy;
    const { table, source } = this.tables.get(rules.frequencyTable);
    const made: KinshipPolicy = {
      version,
      rules,
      frequencySource: source,
      settings: {
        frequencies: table,
        minimumFrequency:
          rules.minimumFrequency === '5/2N'
            ? { rule: '5/2N' }
            : { rule: 'fixed', value: rules.minimumFrequency },
        theta: rules.theta,
        mutation: rules.mutation,
        untyped: rules.untyped,
      },
    };
    this.loaded.set(policy.id, made);
    return made;
  }
}
