import { DomainError } from '@homeward/platform/pure';
import type { SettingsProblem } from './settings.js';

export class PolicySettingRefused extends DomainError {
  readonly code = 'matching.policy_setting_refused';
  readonly kind = 'invalid';
  constructor({ field, value, allowed }: SettingsProblem) {
    super(
      {
        zh: `${field} 的值 ${value} 不可用，允许：${allowed}`,
        en: `${field} is ${value}; allowed: ${allowed}`,
      },
      field,
      value,
    );
  }
}

export class UnknownFrequencyTable extends DomainError {
  readonly code = 'matching.unknown_frequency_table';
  readonly kind = 'invalid';
  constructor(name: string, known: readonly string[]) {
    super(
      {
        zh: `没有名为 ${name} 的频率表；现有：${known.join('、')}`,
        en: `There is no frequency table ${name}; there are: ${known.join(', ')}`,
      },
      'settings.frequencyTable',
      name,
    );
  }
}

export class PolicyReasonMissing extends DomainError {
  readonly code = 'matching.policy_reason_missing';
  readonly kind = 'invalid';
  constructor(reason: string) {
    super(
      { zh: '修改策略必须写明理由', en: 'A change of the policy needs a written reason' },
      'reason',
      reason,
    );
  }
}

export class NoPolicy extends DomainError {
  readonly code = 'matching.no_policy';
  readonly kind = 'unavailable';
  constructor() {
    super({
      zh: '尚无生效的比对策略，无法比对',
      en: 'No comparison policy is in force; nothing can be compared',
    });
  }
}

/** Not an input error: processes of two releases run at the same time. Work that gets it is retried later. */
export class FrequencyTableDiffers extends Error {
  constructor(name: string, meant: string, present: string) {
    super(`the policy means frequency table ${name} with SHA-256 ${meant}; here it has ${present}`);
  }
}
