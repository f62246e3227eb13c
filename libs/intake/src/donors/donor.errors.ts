import { DomainError } from '@homeward/platform';

export class BirthYearOutOfRange extends DomainError {
  readonly code = 'intake.birth_year_out_of_range';
  readonly kind = 'invalid';
  constructor(value: number, latest: number) {
    super(
      {
        zh: `出生年份 ${value} 不在 1900 至 ${latest} 之间`,
        en: `The birth year ${value} is not between 1900 and ${latest}`,
      },
      'birthYear',
      value,
    );
  }
}

export class FoundBeforeBirth extends DomainError {
  readonly code = 'intake.found_before_birth';
  readonly kind = 'invalid';
  constructor(value: string, birthYear: number) {
    super(
      {
        zh: `发现日期 ${value} 早于出生年份 ${birthYear}`,
        en: `Found on ${value}, which is before the birth year ${birthYear}`,
      },
      'foundOn',
      value,
    );
  }
}

export class CategoryOfRelative extends DomainError {
  readonly code = 'intake.category_of_relative';
  readonly kind = 'conflict';
  constructor(code: string) {
    super(
      {
        zh: `${code} 是亲属，没有人员类别和发现日期`,
        en: `${code} is a relative, who has neither category nor day of finding`,
      },
      'category',
      code,
    );
  }
}
