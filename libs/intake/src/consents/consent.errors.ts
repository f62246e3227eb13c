import { DomainError } from '@homeward/platform';

export class ConsentNeedsGuardian extends DomainError {
  readonly code = 'intake.consent_needs_guardian';
  readonly kind = 'invalid';
  constructor(field: string, why: 'under_age' | 'age_unproved' | 'category', age: string) {
    const zh = {
      under_age: `被采集人未满 14 周岁（${age}）`,
      age_unproved: `仅凭出生年份（${age}）不能证明被采集人已满 14 周岁`,
      category: `人员类别为“${age}”且年龄不详`,
    }[why];
    const en = {
      under_age: `The donor is under 14 (${age})`,
      age_unproved: `The birth year alone (${age}) does not prove that the donor is 14`,
      category: `The donor is registered as "${age}" and the age is not known`,
    }[why];
    super(
      {
        zh: `${zh}，须由监护人同意或有法定依据`,
        en: `${en}: a guardian's consent or a legal basis is needed`,
      },
      field,
      'own_consent',
    );
  }
}

export class ConsentOfTheDead extends DomainError {
  readonly code = 'intake.consent_of_the_dead';
  readonly kind = 'invalid';
  constructor(field: string) {
    super(
      {
        zh: '无名遗体不能由本人同意，须有法定依据',
        en: 'An unidentified body gives no consent of its own; record the legal basis',
      },
      field,
      'own_consent',
    );
  }
}

export class ConsentReferenceMissing extends DomainError {
  readonly code = 'intake.consent_reference_missing';
  readonly kind = 'invalid';
  constructor(field: string, value: string) {
    super(
      { zh: '须填写同意书编号或法定依据', en: 'The number of the form, or the legal basis, must be given' },
      field,
      value,
    );
  }
}

export class ConsentBeforeBirth extends DomainError {
  readonly code = 'intake.consent_before_birth';
  readonly kind = 'invalid';
  constructor(field: string, value: string, birthYear: number) {
    super(
      {
        zh: `同意日期 ${value} 早于被采集人的出生年份 ${birthYear}`,
        en: `The consent of ${value} is earlier than the donor's birth year, ${birthYear}`,
      },
      field,
      value,
    );
  }
}

export class ConsentInForce extends DomainError {
  readonly code = 'intake.consent_in_force';
  readonly kind = 'conflict';
  constructor(code: string, reference: string) {
    super(
      {
        zh: `${code} 已有有效的同意（${reference}）；如需更换请先撤回`,
        en: `${code} has a consent in force (${reference}); withdraw it before recording another`,
      },
      'reference',
      reference,
    );
  }
}

export class NoConsentInForce extends DomainError {
  readonly code = 'intake.no_consent_in_force';
  readonly kind = 'conflict';
  constructor(code: string) {
    super({ zh: `${code} 没有可撤回的同意`, en: `${code} has no consent to withdraw` }, 'id', code);
  }
}

export class WithdrawalReasonMissing extends DomainError {
  readonly code = 'intake.withdrawal_reason_missing';
  readonly kind = 'invalid';
  constructor(value: string) {
    super({ zh: '须填写撤回原因', en: 'The reason of the withdrawal must be given' }, 'reason', value);
  }
}
