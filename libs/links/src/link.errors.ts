import { DomainError } from '@homeward/platform';
import type { LinkHypothesis } from '@homeward/judging';

/** Shortest reason of a decision; the review of hits asks for as much. */
export const SHORTEST_LINK_REASON = 5;

export class LinkReasonMissing extends DomainError {
  readonly code = 'matching.link_reason_missing';
  readonly kind = 'invalid';
  constructor(reason: string) {
    super(
      {
        zh: `结论须写明理由，至少 ${SHORTEST_LINK_REASON} 个字`,
        en: `A decision needs a written reason of at least ${SHORTEST_LINK_REASON} characters`,
      },
      'reason',
      reason,
    );
  }
}

export class LinkCodeRefused extends DomainError {
  readonly code = 'matching.link_code_refused';
  readonly kind = 'invalid';
  constructor(code: string, hypothesis: LinkHypothesis) {
    super(
      {
        zh: `结论代码 ${code} 不适用于“${hypothesis}”关联`,
        en: `Code ${code} does not apply to a link of the kind "${hypothesis}"`,
      },
      'code',
      code,
    );
  }
}
