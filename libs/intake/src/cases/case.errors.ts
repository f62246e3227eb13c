import { DomainError, wordOf } from '@homeward/platform';

export class CaseNotOpen extends DomainError {
  readonly code = 'intake.case_not_open';
  readonly kind = 'conflict';
  constructor(number: string, status: string) {
    const statusWord = wordOf('case state', status);
    super(
      {
        zh: `案件 ${number} 的状态为“${statusWord.zh}”，不能再修改家系`,
        en: `Case ${number} is "${statusWord.en}"; its family can no longer be changed`,
      },
      'status',
      status,
    );
  }
}

export class BornAfterMissing extends DomainError {
  readonly code = 'intake.born_after_missing';
  readonly kind = 'invalid';
  constructor(field: string, birthDate: string, missingSince: string) {
    super(
      {
        zh: `出生日期 ${birthDate} 晚于失踪日期 ${missingSince}`,
        en: `The birth date ${birthDate} is later than the day of disappearance, ${missingSince}`,
      },
      field,
      birthDate,
    );
  }
}

export class RelationSexDisagrees extends DomainError {
  readonly code = 'intake.relation_sex_disagrees';
  readonly kind = 'invalid';
  constructor(relation: string, sex: string, expected: string) {
    const relationWord = wordOf('relation', relation);
    const sexWord = wordOf('sex', sex);
    const expectedWord = wordOf('sex', expected);
    super(
      {
        zh: `亲属关系“${relationWord.zh}”要求性别为“${expectedWord.zh}”，填写的是“${sexWord.zh}”`,
        en: `A "${relationWord.en}" is ${expectedWord.en}; the sex given is "${sexWord.en}"`,
      },
      'sex',
      sex,
    );
  }
}

export class RelationBirthDisagrees extends DomainError {
  readonly code = 'intake.relation_birth_disagrees';
  readonly kind = 'invalid';
  constructor(relation: string, birthYear: number, missingBirthYear: number) {
    const relationWord = wordOf('relation', relation);
    super(
      {
        zh: `出生年份 ${birthYear} 的人不可能是 ${missingBirthYear} 年出生的失踪人的“${relationWord.zh}”`,
        en: `Someone born in ${birthYear} cannot be the "${relationWord.en}" of a person born in ${missingBirthYear}`,
      },
      'birthYear',
      birthYear,
    );
  }
}

export class RelationTaken extends DomainError {
  readonly code = 'intake.relation_taken';
  readonly kind = 'conflict';
  constructor(relation: string, number: string, code: string) {
    const relationWord = wordOf('relation', relation);
    super(
      {
        zh: `案件 ${number} 已有“${relationWord.zh}”（${code}），只能有一位`,
        en: `Case ${number} already has a ${relationWord.en} (${code}); there can be only one`,
      },
      'relation',
      relation,
    );
  }
}

export class AlreadyMember extends DomainError {
  readonly code = 'intake.already_member';
  readonly kind = 'conflict';
  constructor(field: string, code: string, number: string) {
    super(
      {
        zh: `${code} 已在案件 ${number} 的家系中`,
        en: `${code} is already a relative in case ${number}`,
      },
      field,
      code,
    );
  }
}

export class NotARelative extends DomainError {
  readonly code = 'intake.not_a_relative';
  readonly kind = 'conflict';
  constructor(code: string) {
    super(
      {
        zh: `${code} 登记为身源不明人员，不能作为亲属`,
        en: `${code} is registered as a person of unknown origin and cannot be a relative`,
      },
      'donorId',
      code,
    );
  }
}

export class RelativeIncomplete extends DomainError {
  readonly code = 'intake.relative_incomplete';
  readonly kind = 'invalid';
  constructor(field: string) {
    super(
      {
        zh: `须填写 ${field}，或用 donorId 指定已登记的被采集人`,
        en: `Give ${field}, or name a registered donor with donorId`,
      },
      field,
      null,
    );
  }
}

export class RelativeTwice extends DomainError {
  readonly code = 'intake.relative_given_twice';
  readonly kind = 'invalid';
  constructor(field: string) {
    super(
      {
        zh: `已用 donorId 指定被采集人，不能再填写 ${field}`,
        en: `donorId names a registered donor; ${field} cannot be given with it`,
      },
      field,
      null,
    );
  }
}

export class CaseReasonMissing extends DomainError {
  readonly code = 'intake.case_reason_missing';
  readonly kind = 'invalid';
  constructor(value: string) {
    super({ zh: '须填写原因', en: 'The reason must be given' }, 'reason', value);
  }
}

export class NotInFamily extends DomainError {
  readonly code = 'intake.not_in_family';
  readonly kind = 'not_found';
  constructor(donorId: string, number: string) {
    super(
      {
        zh: `该人员不在案件 ${number} 的家系中`,
        en: `This donor does not stand in the family of case ${number}`,
      },
      'donorId',
      donorId,
    );
  }
}
