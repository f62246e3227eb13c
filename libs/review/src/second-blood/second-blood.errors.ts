import { DomainError } from '@homeward/platform';

/** No family is told, and no reunion recorded, before second blood of both sides was typed and agrees. */
export class SecondBloodMissing extends DomainError {
  readonly code = 'review.second_blood_missing';
  readonly kind = 'conflict';
  constructor(hitNumber: string, waitsFor: readonly string[]) {
    const who = waitsFor.join(', ');
    super(
      {
        zh: `比中 ${hitNumber} 尚未完成双方二次采血复核（待：${who}），不得告知家庭或登记团聚；确实无法采血的，须由实验室负责人和市级协调员分别签署豁免`,
        en: `Second blood of hit ${hitNumber} is not typed yet (waiting for ${who}): no family may be told and no reunion recorded; where blood cannot be had, the lab lead and the coordinator each sign a waiver`,
      },
      'hitId',
      hitNumber,
    );
  }
}

/** The second typing contradicts the first: one of the samples is not of this person. */
export class SecondBloodContradicts extends DomainError {
  readonly code = 'review.second_blood_contradicts';
  readonly kind = 'conflict';
  constructor(hitNumber: string, codes: readonly string[]) {
    super(
      {
        zh: `比中 ${hitNumber} 的二次采血分型与首次不一致（${codes.join('、')}），须由实验室负责人否定该比中或再次采血`,
        en: `The second typing contradicts the first for hit ${hitNumber} (${codes.join(', ')}): the lab lead refutes the hit, or blood is collected again`,
      },
      'hitId',
      hitNumber,
    );
  }
}

/** Nothing is ordered for this hit, so nothing can be waived. */
export class SecondBloodNotOrdered extends DomainError {
  readonly code = 'review.second_blood_not_ordered';
  readonly kind = 'conflict';
  constructor(hitNumber: string) {
    super(
      {
        zh: `比中 ${hitNumber} 目前没有待完成的二次采血`,
        en: `No second blood is awaited for hit ${hitNumber}`,
      },
      'hitId',
      hitNumber,
    );
  }
}

/** One signature for each role. */
export class AlreadyWaived extends DomainError {
  readonly code = 'review.already_waived';
  readonly kind = 'conflict';
  constructor(hitNumber: string, role: string) {
    super(
      {
        zh: `${role === 'lab_lead' ? '实验室负责人' : '市级协调员'}已签署比中 ${hitNumber} 的豁免`,
        en: `The ${role === 'lab_lead' ? 'lab lead' : 'coordinator'} has already signed the waiver of hit ${hitNumber}`,
      },
      'hitId',
      hitNumber,
    );
  }
}

/** Only a contradiction is refuted in the laboratory; everything else is found out on site. */
export class NothingContradicts extends DomainError {
  readonly code = 'review.nothing_contradicts';
  readonly kind = 'conflict';
  constructor(hitNumber: string) {
    super(
      {
        zh: `比中 ${hitNumber} 的二次采血没有不一致，不能以此否定`,
        en: `No second typing of hit ${hitNumber} contradicts the first; it cannot be refuted by it`,
      },
      'hitId',
      hitNumber,
    );
  }
}
