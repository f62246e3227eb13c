import { DomainError } from '@homeward/platform';

export class NotADay extends DomainError {
  readonly code = 'intake.not_a_day';
  readonly kind = 'invalid';
  constructor(field: string, value: string) {
    super(
      {
        zh: `“${value}”不是有效日期（应为 年-月-日）`,
        en: `"${value}" is not a day that exists (YYYY-MM-DD)`,
      },
      field,
      value,
    );
  }
}

export class DayInFuture extends DomainError {
  readonly code = 'intake.day_in_future';
  readonly kind = 'invalid';
  constructor(field: string, value: string) {
    super({ zh: `日期 ${value} 晚于今天`, en: `The day ${value} is later than today` }, field, value);
  }
}
