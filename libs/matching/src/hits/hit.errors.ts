import { DomainError } from '@homeward/platform';

/** The person, or a relative whose profile carries the hit, took the consent back: all work on it ends. */
export class ConsentWithdrawn extends DomainError {
  readonly code = 'matching.consent_withdrawn';
  readonly kind = 'conflict';
  constructor(hitNumber: string, donorCodes: readonly string[]) {
    const who = donorCodes.join(', ');
    super(
      {
        zh: `比中 ${hitNumber} 已停止:${who ? `${who.replaceAll(', ', '、')} 已` : '有人已'}撤回同意,不得继续办理`,
        en: `Hit ${hitNumber} is stopped: ${who || 'a person concerned'} withdrew consent`,
      },
      'hitId',
      hitNumber,
    );
  }
}
