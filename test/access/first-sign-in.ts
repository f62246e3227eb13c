import { Passwords } from '@homeward/access';
import { CHEAP_COST } from '@homeward/testing';
import { generateSync } from 'otplib';
import type { ApiUnderTest, Caller } from '../support/api.js';

/** A password that its owner chooses; of every account a test makes. */
export const OWN_PASSWORD = 'three blue herons at dusk';

/** Hashes of new passwords cost next to nothing from now on; `accounts.spec.ts` shows what they cost in earnest. */
export function lowerPasswordCost(api: ApiUnderTest): void {
  api.app.get(Passwords, { strict: false }).cost = CHEAP_COST;
}

export interface MadeAccount {
  readonly id: string;
  readonly username: string;
  readonly oneTimePassword: string;
}

/** A new account, made by a security administrator. */
export async function makeAccount(
  administrator: Caller,
  username: string,
  more: object = { role: 'analyst' },
): Promise<MadeAccount> {
  const body = { username, displayName: username, ...more };
  const answer = await administrator.post('/api/v1/accounts').send(body).expect(201);
  return answer.body as MadeAccount;
}

/** Signs in, whatever comes of it; the CSRF token is set when it worked. */
export async function trySignIn(
  api: ApiUnderTest,
  username: string,
  password: string,
  totp?: string,
  caller: Caller = api.anonymous(),
) {
  const body = { username, password, ...(totp ? { totp } : {}) };
  const answer = await caller.post('/api/v1/session').send(body);
  if (answer.status === 201) caller.set('X-CSRF-Token', answer.body.csrfToken);
  return { caller, status: answer.status, body: answer.body, headers: answer.headers };
}

/** The owner's first sign-in: the one-time password, then an own one. The second factor is still to come. */
export async function firstSignIn(api: ApiUnderTest, account: MadeAccount): Promise<Caller> {
  const { caller } = await trySignIn(api, account.username, account.oneTimePassword);
  const change = { currentPassword: account.oneTimePassword, newPassword: OWN_PASSWORD };
  await caller.put('/api/v1/session/password').send(change).expect(200);
  return caller;
}

/** Codes of the step before, this one and the one after: all three are accepted once. */
export const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
