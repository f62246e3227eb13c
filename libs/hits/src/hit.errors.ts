import { DomainError } from '@homeward/platform';
import type { BasisLoss, LostBasis } from './basis.queries.js';

/** The person, or a relative whose profile carries the hit, took the consent back: all work on it ends. */
export class ConsentWithdrawn extends DomainError {
  readonly code = 'matching.consent_withdrawn';
  readonly kind = 'conflict';
  constructor(hitNumber: string, donorCodes: readonly string[]) {
    const who = donorCodes.join(', ');
    super(
      {
        zh: `比中 ${hitNumber} 已停止：${who ? `${who.replaceAll(', ', '、')} 已` : '有人已'}撤回同意，不得继续办理`,
        en: `Hit ${hitNumber} is stopped: ${who || 'a person concerned'} withdrew consent`,
      },
      'hitId',
      hitNumber,
    );
  }
}

const LOSSES: Readonly<Record<BasisLoss, { readonly zh: string; readonly en: string }>> = {
  not_in_family: { zh: '已不在该家庭中', en: 'is no longer in the family' },
  other_relation: { zh: '亲属关系已更正', en: 'has another relation now' },
  genotypes_gone: {
    zh: '比中所用的基因型已不属于此人',
    en: 'no longer has the genotypes that were compared',
  },
};

/** The hit rests on a relative or a typing that was corrected since: no step is allowed. */
export class HitBasisLost extends DomainError {
  readonly code = 'matching.basis_lost';
  readonly kind = 'conflict';
  constructor(hitNumber: string, lost: readonly LostBasis[]) {
    const said = (language: 'zh' | 'en') => lost.map(({ code, loss }) => `${code} ${LOSSES[loss][language]}`);
    super(
      {
        zh: `比中 ${hitNumber} 的依据已变化（${said('zh').join(';')}），不得继续办理；由实验室负责人否定该比中，或先恢复依据`,
        en: `Hit ${hitNumber} no longer rests on what it was found with (${said('en').join('; ')}): the lab lead refutes it, or the correction is taken back first`,
      },
      'hitId',
      hitNumber,
    );
  }
}
