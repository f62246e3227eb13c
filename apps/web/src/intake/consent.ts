import type { Consent } from '../api/schema';

/** Consents are shown even when withdrawn; only one in force lets anything be compared. */
export function isConsentInForce(
  consent: Consent | null | undefined,
): consent is Consent & { withdrawnAt: null } {
  return consent !== null && consent !== undefined && consent.withdrawnAt === null;
}
