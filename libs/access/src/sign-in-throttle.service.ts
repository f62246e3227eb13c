import { BlindIndex, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { SignInDelayed } from './access.errors.js';
import type { Account } from './account.entity.js';
import { networkOf } from './network-address.js';
import { tokenHash } from './session-token.js';
import { THROTTLE_RULES, type ThrottleKind } from './throttle-rules.js';
import {
  countAttempt,
  resetKeys,
  deleteQuietKeys,
  uncountAttempt,
  delaysOfKeys,
  type ThrottleKey,
} from './throttle.queries.js';

/** Who tries: the name as typed, where from, and the token of the browser when the account is known on it. */
export interface Attempt {
  readonly username: string;
  readonly address: string;
  readonly knownDevice: string | null;
  readonly unlocked: boolean;
}

/**
 * Slows guessing without locking users out. On a browser known to the account only its own failures count;
 * elsewhere those of the name, of the address, and of both together. Kept in the database: all API processes count
 * as one.
 */
@Injectable()
export class SignInThrottle {
  constructor(private readonly index: BlindIndex) {}

  /** @throws SignInDelayed when it is too early; else the attempt is counted as failed until `recordSuccess` */
  async countAttempt(tx: Tx, attempt: Attempt): Promise<void> {
    await this.countKeys(tx, this.keysOf(attempt));
  }

  /** A right password (and code): what this person mistyped before is forgotten, too. */
  async recordSuccess(tx: Tx, attempt: Attempt): Promise<void> {
    const keys = this.keysOf(attempt).map(({ key }) => key);
    await uncountAttempt(tx.em, keys);
    await resetKeys(
      tx.em,
      keys.filter((key) => /^(pair|device):/.test(key)),
    );
  }

  /** The attempt was not finished (no place in the queue, or the code is still to come): it counts for nothing. */
  async undoAttempt(tx: Tx, attempt: Attempt): Promise<void> {
    await uncountAttempt(
      tx.em,
      this.keysOf(attempt).map(({ key }) => key),
    );
  }

  /** @throws SignInDelayed; the present password was asked for to change it */
  async countChange(tx: Tx, accountId: string): Promise<void> {
    await this.countKeys(tx, [keyOf('change', accountId)]);
  }

  async recordChangeSuccess(tx: Tx, accountId: string): Promise<void> {
    await resetKeys(tx.em, [keyOf('change', accountId).key]);
  }

  /** Forgets what was counted under the account's name. */
  async resetAccount(tx: Tx, account: Account): Promise<void> {
    await resetKeys(tx.em, [this.nameKey(account.username).key, keyOf('change', account.id).key]);
  }

  /** Until when sign-ins under a name are held up on browsers that do not know it, by account id. */
  async delayedUntil(tx: Tx, accounts: readonly Account[]): Promise<Map<string, Date>> {
    const keys = new Map(accounts.map((account) => [this.nameKey(account.username).key, account.id]));
    const found = await delaysOfKeys(tx.em, [...keys.keys()]);
    return new Map([...found].map(([key, until]) => [keys.get(key) ?? '', until]));
  }

  private async countKeys(tx: Tx, keys: readonly ThrottleKey[]): Promise<void> {
    const wait = await countAttempt(tx.em, keys);
    if (wait > 0) throw new SignInDelayed(wait);
    await deleteQuietKeys(tx.em);
  }

  private keysOf({ username, address, knownDevice, unlocked }: Attempt): ThrottleKey[] {
    const name = this.index.of('sign_in', username);
    if (knownDevice !== null) return [keyOf('device', `${tokenHash(knownDevice)}:${name}`)];
    const network = networkOf(address);
    const pair = keyOf('pair', `${network}:${name}`);
    // After an unlock only the guesses of each address are slowed, and all of them only for a short while not.
    return unlocked ? [pair] : [pair, this.nameKey(username), keyOf('address', network)];
  }

  private nameKey(username: string): ThrottleKey {
    return keyOf('name', this.index.of('sign_in', username));
  }
}

function keyOf(kind: ThrottleKind, rest: string): ThrottleKey {
  return { key: `${kind}:${rest}`, rule: THROTTLE_RULES[kind] };
}
