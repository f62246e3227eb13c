import { DomainError } from '@homeward/platform';

/** A decision on a contradiction says why. */
export class ContradictionReasonMissing extends DomainError {
  readonly code = 'searching.contradiction_reason_missing';
  readonly kind = 'invalid';
  constructor(reason: string) {
    super({ zh: '必须写明理由', en: 'The decision needs a reason' }, 'reason', reason);
  }
}

/** The step is not possible in this state. */
export class ContradictionNotOpen extends DomainError {
  readonly code = 'searching.contradiction_not_open';
  readonly kind = 'conflict';
  constructor(caseNumber: string) {
    super(
      {
        zh: `案件 ${caseNumber} 的这一矛盾已有决定，或依据已变更，请刷新`,
        en: `This contradiction of the case ${caseNumber} is decided, or its evidence has changed; read it again`,
      },
      'id',
      null,
    );
  }
}
