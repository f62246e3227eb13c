import { describe, expect, it } from 'vitest';
import { generateSync } from 'otplib';
import { acceptedStep, newTotpSecret, otpauthUrl } from './totp.js';

const secret = newTotpSecret();
const now = 1_800_000_000_000;
const codeAt = (milliseconds: number) => generateSync({ secret, epoch: Math.floor(milliseconds / 1000) });
const stepAt = (milliseconds: number) => Math.floor(milliseconds / 30_000);

describe('one-time code', () => {
  it('belongs to its step of 30 seconds', () => {
    expect(acceptedStep(secret, codeAt(now), null, now)).toBe(stepAt(now));
  });

  it.each([-30_000, 30_000])('is accepted when the clock is %d ms off', (off) => {
    expect(acceptedStep(secret, codeAt(now + off), null, now)).toBe(stepAt(now + off));
  });

  it.each([-90_000, 90_000])('is refused when the clock is %d ms off', (off) => {
    expect(acceptedStep(secret, codeAt(now + off), null, now)).toBeNull();
  });

  it('is refused when its step, or a later one, was used', () => {
    expect(acceptedStep(secret, codeAt(now), stepAt(now), now)).toBeNull();
    expect(acceptedStep(secret, codeAt(now - 30_000), stepAt(now), now)).toBeNull();
    expect(acceptedStep(secret, codeAt(now + 30_000), stepAt(now), now)).toBe(stepAt(now) + 1);
  });

  it.each(['', '12345', '1234567', 'abcdef', '12 345', '１２３４５６'])(
    'is refused when it reads %p',
    (code) => {
      expect(acceptedStep(secret, code, null, now)).toBeNull();
    },
  );

  it('is set up with an address that authenticators read', () => {
    const url = new URL(otpauthUrl('technician', secret));
    expect([url.protocol, url.host, url.searchParams.get('secret')]).toEqual(['otpauth:', 'totp', secret]);
    expect(url.searchParams.get('issuer')).toBe('Homeward');
  });
});
