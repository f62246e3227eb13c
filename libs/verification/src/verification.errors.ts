import { DomainError, wordOf } from '@homeward/platform';
import type { DayOf, EarliestDay } from './days.js';

export class WishNotAllowed extends DomainError {
  readonly code = 'verification.wish_not_allowed';
  readonly kind = 'invalid';
  constructor(wish: string, allowed: readonly string[]) {
    const wishWord = wordOf('wish', wish);
    super(
      {
        zh: `该人员的年龄不允许记录意愿“${wishWord.zh}”，可选：${allowed.map((one) => wordOf('wish', one).zh).join('、')}（满16周岁由本人决定，未满由监护人决定）`,
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
        zh: `结果为“${outcomeWord.zh}”时必须先记录失踪人本人（或监护人）的意愿`,
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
        zh: `此处不能记录意愿“${wishWord.zh}”：${why.zh}`,
        en: `The wish "${wishWord.en}" cannot be recorded here: ${why.en}`,
      },
      'personWish',
      wish,
    );
  }
}

/** A visit or a reunion that has not happened yet. */
export class VerificationDayInFuture extends DomainError {
  readonly code: string;
  readonly kind = 'invalid';
  constructor(of: DayOf, field: string, day: string) {
    super(
      {
        zh: `${DAYS[of].zh} ${day} 晚于今天`,
        en: `The ${DAYS[of].en} date ${day} is in the future`,
      },
      field,
      day,
    );
    this.code = `verification.${of}_in_future`;
  }
}

/** A visit or a reunion before something that must come first. */
export class VerificationDayTooEarly extends DomainError {
  readonly code: string;
  readonly kind = 'invalid';
  constructor(of: DayOf, field: string, day: string, { day: earliest, what }: EarliestDay) {
    super(
      {
        zh: `${DAYS[of].zh} ${day} 早于${EARLIEST[what].zh}（${earliest}）`,
        en: `The ${DAYS[of].en} date ${day} is before ${EARLIEST[what].en} (${earliest})`,
      },
      field,
      day,
    );
    this.code = `verification.${of}_too_early`;
  }
}

const DAYS = {
  visit: { zh: '走访日期', en: 'visit' },
  reunion: { zh: '团聚日期', en: 'reunion' },
} as const;
const EARLIEST = {
  born: { zh: '出生日期', en: 'the birth' },
  missing_since: { zh: '失踪日期', en: 'the disappearance' },
  task_assigned: { zh: '任务下达日期', en: 'the day the task was assigned' },
  task_reported: { zh: '核查结果提交日期', en: 'the day the districts reported' },
} as const;

/** A reunion is undone by a second person. */
export class UndoNeedsAnother extends DomainError {
  readonly code = 'verification.undo_needs_another';
  readonly kind = 'conflict';
  constructor(hitNumber: string) {
    super(
      {
        zh: `撤销比中 ${hitNumber} 的团聚登记须由申请人以外的另一人批准`,
        en: `Undoing the reunion of hit ${hitNumber} must be approved by another person than the one who asked`,
      },
      'hitId',
      hitNumber,
    );
  }
}

export class UndoRequested extends DomainError {
  readonly code = 'verification.undo_requested';
  readonly kind = 'conflict';
  constructor(hitNumber: string) {
    super(
      {
        zh: `比中 ${hitNumber} 的团聚登记已有待批准的撤销申请`,
        en: `Undoing the reunion of hit ${hitNumber} is requested already and waits for approval`,
      },
      'hitId',
      hitNumber,
    );
  }
}

/** There is no reunion, or no open request, that this could be about. */
export class NothingToUndo extends DomainError {
  readonly code = 'verification.nothing_to_undo';
  readonly kind = 'conflict';
  constructor(hitNumber: string) {
    super(
      {
        zh: `比中 ${hitNumber} 没有可撤销的登记或申请`,
        en: `Hit ${hitNumber} has no reunion that can be undone, or no open request to undo one`,
      },
      'hitId',
      hitNumber,
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
        zh: `比中 ${hitNumber} 的人员（或监护人）未同意联系，不能登记团聚`,
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

export class NoteTooShort extends DomainError {
  readonly code = 'verification.note_too_short';
  readonly kind = 'invalid';
  constructor(field: string, value: string, minimum: number) {
    super(
      {
        zh: `说明至少需要 ${minimum} 个字符，现为“${value}”`,
        en: `The note needs at least ${minimum} characters; this is "${value}"`,
      },
      field,
      value,
    );
  }
}
