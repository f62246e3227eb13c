import { DomainError } from '@homeward/platform';

/** Shortest reason of a decision, as of links and hits. */
export const SHORTEST_DUPLICATE_REASON = 5;

export class DuplicateReasonMissing extends DomainError {
  readonly code = 'duplicates.reason_missing';
  readonly kind = 'invalid';
  constructor(reason: string) {
    super(
      {
        zh: `须写明理由，至少 ${SHORTEST_DUPLICATE_REASON} 个字`,
        en: `A reason of at least ${SHORTEST_DUPLICATE_REASON} characters is needed`,
      },
      'reason',
      reason,
    );
  }
}

/** The profiles that the pair rests on were corrected or withdrawn: there is nothing left to decide. */
export class DuplicateNotInForce extends DomainError {
  readonly code = 'duplicates.not_in_force';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(
      {
        zh: `${number} 依据的分型已更正或撤回，不能再作决定`,
        en: `The typings that ${number} rests on were corrected or withdrawn; it cannot be decided any more`,
      },
      'id',
      null,
    );
  }
}
