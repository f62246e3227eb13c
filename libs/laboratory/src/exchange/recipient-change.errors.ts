import { DomainError } from '@homeward/platform';

/** The recipient was changed or taken out of force since the proposal was made. */
export class RecipientChanged extends DomainError {
  readonly code = 'laboratory.recipient_changed';
  readonly kind = 'conflict';
  constructor(code: string, base: number | null, current: number) {
    super(
      {
        zh: `接收单位 ${code} 现为版本 ${current}，而本次提议基于版本 ${base ?? '–'}；请按现行内容重新提出`,
        en: `The recipient ${code} is at version ${current} now, and this proposal was made on version ${base ?? '–'}; propose it again`,
      },
      'baseVersion',
      base === null ? null : String(base),
    );
  }
}

export class RecipientUnchanged extends DomainError {
  readonly code = 'laboratory.recipient_unchanged';
  readonly kind = 'conflict';
  constructor(code: string) {
    super(
      {
        zh: `提议的内容与接收单位 ${code} 的现行内容相同`,
        en: `The recipient ${code} is as proposed already`,
      },
      'code',
      code,
    );
  }
}

/** Four eyes: nobody decides about the recipient that they proposed. */
export class OwnRecipientChange extends DomainError {
  readonly code = 'laboratory.own_recipient_change';
  readonly kind = 'forbidden';
  constructor() {
    super(
      {
        zh: '接收单位的这项变更是您本人提出的，必须由另一位实验室负责人决定',
        en: 'You proposed this change of a recipient yourself; another laboratory lead decides about it',
      },
      'proposedBy',
      null,
    );
  }
}

export class NotOwnRecipientChange extends DomainError {
  readonly code = 'laboratory.not_own_recipient_change';
  readonly kind = 'forbidden';
  constructor() {
    super(
      {
        zh: '接收单位变更的提议只能由提出人撤回',
        en: 'Only who proposed a change of a recipient takes it back',
      },
      'proposedBy',
      null,
    );
  }
}
