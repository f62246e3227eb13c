import { DomainError } from '../errors/domain-error.js';

const HEADER = 'Idempotency-Key';

export class IdempotencyKeyMalformed extends DomainError {
  readonly code = 'platform.idempotency_key_malformed';
  readonly kind = 'invalid';
  constructor(value: string, longest: number) {
    super(
      {
        zh: `请求头 ${HEADER} 须为 1 至 ${longest} 个可见 ASCII 字符，不含空格`,
        en: `The header ${HEADER} must be 1 to ${longest} visible ASCII characters without blanks`,
      },
      HEADER,
      value.slice(0, 100),
    );
  }
}

/** The key names something else: another body, or another address. */
export class IdempotencyKeyReused extends DomainError {
  readonly code = 'platform.idempotency_key_reused';
  readonly kind = 'mismatch';
  constructor(key: string, at: Date) {
    const time = at.toISOString();
    super(
      {
        zh: `这份表单已于 ${time} 保存，现在提交的内容与当时不同，未再保存。请打开已保存的记录核对，需要时在那里更正`,
        en: `This form was stored at ${time}; what is sent now differs from it and was not stored. Open what is stored and correct it there if need be`,
      },
      HEADER,
      key,
    );
  }
}

export class RequestInProgress extends DomainError {
  readonly code = 'platform.request_in_progress';
  readonly kind = 'conflict';
  constructor(key: string) {
    super(
      {
        zh: '同一提交正在处理中，请稍候再试（不会重复保存）',
        en: 'The same request is still being worked on; try again in a moment (it will not be stored twice)',
      },
      HEADER,
      key,
    );
  }
}

/** Not a failure: the request was done before, and this was its answer. Ends the transaction before any work. */
export class AnsweredBefore extends Error {
  constructor(readonly answer: unknown) {
    super('answered before');
    this.name = 'AnsweredBefore';
  }
}
