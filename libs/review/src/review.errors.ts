import { DomainError } from '@homeward/platform';
import type { OpinionCode } from './opinion.codes.js';

/** Says nothing about any other reviewer: the reader is always the reviewer it is about. */
export class SameReviewer extends DomainError {
  readonly code = 'review.same_reviewer';
  readonly kind = 'conflict';
  constructor(hitNumber: string) {
    super(
      {
        zh: `您已对比中 ${hitNumber} 作出过复核意见，须由另一名人员独立复核`,
        en: `You have already reviewed hit ${hitNumber}; another person must review it independently`,
      },
      'hitId',
      hitNumber,
    );
  }
}

export class NotYourSeat extends DomainError {
  readonly code = 'review.not_your_seat';
  readonly kind = 'conflict';
  constructor(hitNumber: string) {
    super(
      {
        zh: `您未认领比中 ${hitNumber}，请先认领再复核`,
        en: `You have not claimed hit ${hitNumber}; claim it before you review it`,
      },
      'hitId',
      hitNumber,
    );
  }
}

export class UnknownOpinionCode extends DomainError {
  readonly code = 'review.unknown_code';
  readonly kind = 'invalid';
  constructor(value: string) {
    super({ zh: `没有这个结论代码：${value}`, en: `No such disposition code: ${value}` }, 'code', value);
  }
}

export class ReasonTooShort extends DomainError {
  readonly code = 'review.reason_too_short';
  readonly kind = 'invalid';
  constructor(value: string, minimum: number) {
    super(
      {
        zh: `理由至少需要 ${minimum} 个字符，现为“${value}”`,
        en: `A reason needs at least ${minimum} characters; this is "${value}"`,
      },
      'reason',
      value,
    );
  }
}

/** The evidence does not carry the statement that the code makes. */
export class CodeNotSupported extends DomainError {
  readonly code = 'review.code_not_supported';
  readonly kind = 'invalid';
  constructor(code: OpinionCode, why: { zh: string; en: string }) {
    super(
      { zh: `证据不支持结论 ${code}：${why.zh}`, en: `The evidence does not support ${code}: ${why.en}` },
      'code',
      code,
    );
  }
}

export class ReportNotWritten extends DomainError {
  readonly code = 'review.report_not_written';
  readonly kind = 'not_found';
  constructor(hitNumber: string) {
    super(
      {
        zh: `比中 ${hitNumber} 尚无报告：两名复核人意见一致并确认后才会生成`,
        en: `Hit ${hitNumber} has no report yet: it is written once two reviewers agree to confirm`,
      },
      'hitId',
      hitNumber,
    );
  }
}
