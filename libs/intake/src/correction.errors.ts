import { DomainError } from '@homeward/platform';

/** Every correction says why. */
export class CorrectionReasonMissing extends DomainError {
  readonly code = 'intake.correction_reason_missing';
  readonly kind = 'invalid';
  constructor(value: string) {
    super({ zh: '须填写更正原因', en: 'The reason of the correction must be given' }, 'reason', value);
  }
}

/** @throws CorrectionReasonMissing @returns the reason without surrounding blanks */
export function requireReason(reason: string): string {
  if (!reason.trim()) throw new CorrectionReasonMissing(reason);
  return reason.trim();
}

export class NothingCorrected extends DomainError {
  readonly code = 'intake.nothing_corrected';
  readonly kind = 'invalid';
  constructor() {
    super(
      { zh: '没有要更正的内容：与现有记录相同', en: 'Nothing to correct: all values are as stored' },
      'body',
      null,
    );
  }
}
