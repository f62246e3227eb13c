import { DomainError } from '@homeward/platform';

export class DonorWithdrawn extends DomainError {
  readonly code = 'intake.donor_withdrawn';
  readonly kind = 'conflict';
  constructor(code: string) {
    super(
      {
        zh: `${code} 已撤回同意，不能登记样本`,
        en: `${code} has withdrawn the consent; no specimen can be registered`,
      },
      'donorId',
      code,
    );
  }
}

export class CollectedBeforeBirth extends DomainError {
  readonly code = 'intake.collected_before_birth';
  readonly kind = 'invalid';
  constructor(value: string, birthYear: number) {
    super(
      {
        zh: `采集日期 ${value} 早于被采集人的出生年份 ${birthYear}`,
        en: `Collected on ${value}, before the donor's birth year, ${birthYear}`,
      },
      'collectedOn',
      value,
    );
  }
}

/** @throws CollectedBeforeBirth for blood of someone who was not born */
export function requireBornBefore(collectedOn: string, birthYear: number | null): void {
  if (birthYear !== null && Number(collectedOn.slice(0, 4)) < birthYear)
    throw new CollectedBeforeBirth(collectedOn, birthYear);
}

export class SpecimenNotRegistered extends DomainError {
  readonly code = 'intake.specimen_not_registered';
  readonly kind = 'not_found';
  constructor(value: string) {
    super(
      {
        zh: `条码 ${value} 的套件已发放，但尚未登记样本`,
        en: `The kit of barcode ${value} was issued, but no specimen is registered with it`,
      },
      'barcode',
      value,
    );
  }
}
