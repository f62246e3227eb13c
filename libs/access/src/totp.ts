import { generateSecret, generateURI, verifySync } from 'otplib';

const ISSUER = 'Homeward';
/** A clock may be one step of 30 seconds off, either way. */
const TOLERANCE_SECONDS = 30;

export function newTotpSecret(): string {
  return generateSecret();
}

/** What an authenticator application scans. */
export function otpauthUrl(username: string, secret: string): string {
  return generateURI({ issuer: ISSUER, label: username, secret });
}

/**
 * The time step the code belongs to, or `null` when it is wrong, or belongs to a step not after `lastStep`: a code
 * that another person saw cannot be used again.
 */
export function acceptedStep(
  secret: string,
  code: string,
  lastStep: number | null,
  now: number,
): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now / 1000),
    epochTolerance: TOLERANCE_SECONDS,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  });
  if (!result.valid || !('timeStep' in result)) return null;
  return lastStep !== null && result.timeStep <= lastStep ? null : result.timeStep;
}
