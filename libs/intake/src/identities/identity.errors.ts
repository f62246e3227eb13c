import type { IdNumberProblem } from '@homeward/rules';
import { type Bilingual, DomainError, wordOf } from '@homeward/platform';

const PROBLEMS: Readonly<Record<IdNumberProblem, Bilingual>> = {
  length: { zh: '应为 18 位', en: 'it must have 18 characters' },
  characters: { zh: '前 17 位应为数字，末位为数字或 X', en: 'it must be 17 digits and a digit or X' },
  region: { zh: '行政区划代码不存在', en: 'its region code does not exist' },
  birth_date: { zh: '其中的出生日期不存在', en: 'its birth date does not exist' },
  birth_in_future: { zh: '其中的出生日期晚于今天', en: 'its birth date is later than today' },
  check_character: {
    zh: '校验码不符，请核对',
    en: 'its check character does not fit; compare it with the card',
  },
};

/** The code ends in what is wrong: `intake.id_number_length`, `…_check_character`, … */
export class BadIdNumber extends DomainError {
  readonly code: string;
  readonly kind = 'invalid';
  constructor(field: string, value: string, problem: IdNumberProblem) {
    super(
      {
        zh: `身份证号 ${value} 无效：${PROBLEMS[problem].zh}`,
        en: `The ID number ${value} is not valid: ${PROBLEMS[problem].en}`,
      },
      field,
      value,
    );
    this.code = `intake.id_number_${problem}`;
  }
}

export class IdNumberSexDisagrees extends DomainError {
  readonly code = 'intake.id_number_sex_disagrees';
  readonly kind = 'invalid';
  constructor(field: string, given: string, ofNumber: string) {
    const givenWord = wordOf('sex', given);
    const ofNumberWord = wordOf('sex', ofNumber);
    super(
      {
        zh: `填写的性别“${givenWord.zh}”与身份证号的性别“${ofNumberWord.zh}”不一致`,
        en: `The sex given is "${givenWord.en}", the ID number says "${ofNumberWord.en}"`,
      },
      field,
      given,
    );
  }
}

export class IdNumberBirthDisagrees extends DomainError {
  readonly code = 'intake.id_number_birth_disagrees';
  readonly kind = 'invalid';
  constructor(field: string, given: string | number, ofNumber: string | number) {
    super(
      {
        zh: `填写的出生年份或日期“${given}”与身份证号的“${ofNumber}”不一致`,
        en: `The birth given is "${given}", the ID number says "${ofNumber}"`,
      },
      field,
      given,
    );
  }
}

export class NameMissing extends DomainError {
  readonly code = 'intake.name_missing';
  readonly kind = 'invalid';
  constructor(field: string, value: string) {
    super({ zh: '姓名不能为空', en: 'The name must not be empty' }, field, value);
  }
}

export class BadPhone extends DomainError {
  readonly code = 'intake.phone_malformed';
  readonly kind = 'invalid';
  constructor(field: string, value: string) {
    super({ zh: `电话号码“${value}”无效`, en: `"${value}" is not a telephone number` }, field, value);
  }
}

/** Says nothing about whose number it is: it may be another district's. */
export class DuplicateIdNumber extends DomainError {
  readonly code = 'intake.duplicate_id_number';
  readonly kind = 'conflict';
  constructor(field: string, value: string) {
    super(
      {
        zh: `身份证号 ${value} 已登记；请选择：同一人、双胞胎或录入错误`,
        en: `The ID number ${value} is already registered; choose: the same person, a twin, or a typing error`,
      },
      field,
      value,
    );
  }
}

export class NothingDuplicated extends DomainError {
  readonly code = 'intake.nothing_duplicated';
  readonly kind = 'conflict';
  constructor(value: string) {
    const valueWord = wordOf('duplicate choice', value);
    super(
      {
        zh: `没有重复的身份证号，不应选择“${valueWord.zh}”`,
        en: `No ID number is duplicated, so there is nothing to answer with "${valueWord.en}"`,
      },
      'duplicateChoice',
      value,
    );
  }
}

/** The other registration is not in the caller's scope, or is not a donor that could stand here. */
export class SamePersonUnavailable extends DomainError {
  readonly code = 'intake.same_person_unavailable';
  readonly kind = 'conflict';
  constructor() {
    super(
      {
        zh: '该身份证号不是由本采集点以同类人员登记的，不能选择“同一人”；请联系市级协调员',
        en: 'The number was not registered at this point for this kind of donor, so "same_person" cannot be used; ask the coordinator',
      },
      'duplicateChoice',
      'same_person',
    );
  }
}
