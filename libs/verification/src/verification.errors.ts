import { DomainError, wordOf } from '@homeward/platform';

export class WishNotAllowed extends DomainError {
  readonly code = 'verification.wish_not_allowed';
  readonly kind = 'invalid';
  constructor(wish: string, allowed: readonly string[]) {
    const wishWord = wordOf('wish', wish);
    super(
      {
        zh: `该人员的年龄不允许记录意愿“${wishWord.zh}”,可选:${allowed.map((one) => wordOf('wish', one).zh).join('、')}(满16周岁由本人决定,未满由监护人决定)`,
        en: `The wish "${wishWord.en}" does not fit this person's age; one of ${allowed.map((one) => wordOf('wish', one).en).join(', ')} (from 16 the person decides, below it the guardian)`,
      },
      'personWish',
      wish,
    );
  }
}

export class WishMissing extends DomainError {
  readonly code = 'verification.wish_missing';
  readonly kind = 'invalid';
  constructor(outcome: string) {
    const outcomeWord = wordOf('outcome', outcome);
    super(
      {
        zh: `结果为“${outcomeWord.zh}”时必须先记录被寻人员本人(或监护人)的意愿`,
        en: `With the outcome "${outcomeWord.en}" the wish of the person (or the guardian) must be recorded first`,
      },
      'personWish',
      null,
    );
  }
}

export class WishNotAsked extends DomainError {
  readonly code = 'verification.wish_not_asked';
  readonly kind = 'invalid';
  constructor(wish: string, why: { zh: string; en: string }) {
    const wishWord = wordOf('wish', wish);
    super(
      {
        zh: `此处不能记录意愿“${wishWord.zh}”:${why.zh}`,
        en: `The wish "${wishWord.en}" cannot be recorded here: ${why.en}`,
      },
      'personWish',
      wish,
    );
  }
}

export class VisitInFuture extends DomainError {
  readonly code = 'verification.visit_in_future';
  readonly kind = 'invalid';
  constructor(visitedOn: string) {
    super(
      { zh: `走访日期 ${visitedOn} 晚于今天`, en: `The visit date ${visitedOn} is in the future` },
      'visitedOn',
      visitedOn,
    );
  }
}

export class ReunionInFuture extends DomainError {
  readonly code = 'verification.reunion_in_future';
  readonly kind = 'invalid';
  constructor(reunitedOn: string) {
    super(
      { zh: `团聚日期 ${reunitedOn} 晚于今天`, en: `The reunion date ${reunitedOn} is in the future` },
      'reunitedOn',
      reunitedOn,
    );
  }
}

export class TaskIsAnothers extends DomainError {
  readonly code = 'verification.task_is_anothers';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(
      {
        zh: `任务 ${number} 已由本区另一名民警接收`,
        en: `Task ${number} was accepted by another investigator of the district`,
      },
      'id',
      number,
    );
  }
}

/** The person's wish forbids contact: disposition W2. */
export class ContactDeclined extends DomainError {
  readonly code = 'verification.contact_declined';
  readonly kind = 'conflict';
  constructor(hitNumber: string) {
    super(
      {
        zh: `比中 ${hitNumber} 的人员(或监护人)未同意联系,不能登记团聚`,
        en: `The person of hit ${hitNumber} (or the guardian) has not agreed to contact; no reunion can be recorded`,
      },
      'hitId',
      hitNumber,
    );
  }
}

/** Without such a wish the hit cannot end as W2. */
export class ContactNotDeclined extends DomainError {
  readonly code = 'verification.contact_not_declined';
  readonly kind = 'conflict';
  constructor(hitNumber: string) {
    super(
      {
        zh: `比中 ${hitNumber} 没有“不愿联系”的意愿记录，不能以 W2 结束`,
        en: `No wish against contact is on record for hit ${hitNumber}; it cannot end as W2`,
      },
      'hitId',
      hitNumber,
    );
  }
}

export class NoteMissing extends DomainError {
  readonly code = 'verification.note_missing';
  readonly kind = 'invalid';
  constructor(value: string) {
    super({ zh: '须填写说明', en: 'The note must be given' }, 'note', value);
  }
}
