import { DomainError } from '@homeward/platform';

/** What a plate was released with, or what was done about it, is not written. */
export class NonConformityTextMissing extends DomainError {
  readonly code = 'laboratory.non_conformity_text_missing';
  readonly kind = 'invalid';
  constructor(field: 'cause' | 'immediateAction' | 'correctiveAction' | 'note') {
    const names = {
      cause: { zh: '原因', en: 'cause' },
      immediateAction: { zh: '即时措施', en: 'immediate action' },
      correctiveAction: { zh: '纠正措施', en: 'corrective action' },
      note: { zh: '说明', en: 'note' },
    };
    super(
      {
        zh: `必须写明${names[field].zh}`,
        en: `The ${names[field].en} must be written down`,
      },
      field,
      '',
    );
  }
}

export class ResponsibleUnknown extends DomainError {
  readonly code = 'laboratory.responsible_unknown';
  readonly kind = 'invalid';
  constructor(accountId: string) {
    super(
      {
        zh: '负责人必须是本实验室在用的账号',
        en: 'The responsible person needs an account of the laboratory that is in use',
      },
      'responsibleId',
      accountId,
    );
  }
}

export class DueInPast extends DomainError {
  readonly code = 'laboratory.due_in_past';
  readonly kind = 'invalid';
  constructor(due: string) {
    super({ zh: `期限 ${due} 早于今天`, en: `The date ${due} is in the past` }, 'due', due);
  }
}

/** Whether an action helped is not judged by the person who took it. */
export class OwnCorrection extends DomainError {
  readonly code = 'laboratory.own_correction';
  readonly kind = 'forbidden';
  constructor(number: string) {
    super(
      {
        zh: `${number} 的纠正措施由您负责，效果须由他人确认`,
        en: `You are responsible for the correction of ${number}; another person checks its effect`,
      },
      'responsibleId',
      null,
    );
  }
}
