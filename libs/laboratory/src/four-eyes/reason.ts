import { DomainError } from '@homeward/platform';

export class ReasonMissing extends DomainError {
  readonly code = 'laboratory.reason_missing';
  readonly kind = 'invalid';
  constructor(reason: string) {
    super({ zh: '必须写明理由', en: 'The decision needs a reason' }, 'reason', reason);
  }
}

/** The reason without blanks around it. @throws ReasonMissing when nothing is left */
export function writtenReason(reason: string): string {
  const written = reason.trim();
  if (written === '') throw new ReasonMissing(reason);
  return written;
}
