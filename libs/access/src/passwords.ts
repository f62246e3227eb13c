import { availableParallelism } from 'node:os';
import { hash, verify, type Options } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { SignInBusy } from './access.errors.js';
import { HASHES_AT_ONCE, HASHES_WAITING } from './access.limits.js';
import { newOneTimePassword } from './one-time-password.js';
import { PasswordQueue } from './password-queue.js';

/** Argon2id with 64 MiB and three passes. */
const COST = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

/** A hash that no password is known for: unknown user names are compared with it, so that they take as long as known ones. */
const NOBODY = [
  '$argon2id$v=19',
  `m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}`,
  'A'.repeat(22),
  'A'.repeat(43),
].join('$');

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** A password to hand over, and what the database keeps of it. */
export interface OneTimePassword {
  readonly password: string;
  readonly hash: string;
}

/**
 * Hashing for requests, a few at a time (a core stays free for the rest). To be called outside of transactions: it
 * takes long, and a transaction holds a connection.
 */
@Injectable()
export class Passwords {
  /** Of new hashes. Tests that make many accounts lower it. */
  cost: Options = COST;

  private readonly queue = new PasswordQueue(
    Math.max(1, Math.min(HASHES_AT_ONCE, availableParallelism() - 1)),
    HASHES_WAITING,
  );

  get load(): PasswordQueue['load'] {
    return this.queue.load;
  }

  /** @throws SignInBusy when the queue is full; checked before anything is counted or read */
  requirePlace(known: boolean): void {
    if (this.queue.isFull(known)) throw new SignInBusy();
  }

  /**
   * Takes the same time whether the account exists (`null`: it does not) or not.
   * @param known comes from a browser the account is known on; goes before strangers
   * @throws SignInBusy
   */
  matches(passwordHash: string | null, password: string, known: boolean): Promise<boolean> {
    const work = async () => {
      const matches = await verify(passwordHash ?? NOBODY, password);
      return matches && passwordHash !== null;
    };
    return this.queue.run(work, () => new SignInBusy(), known);
  }

  /** @throws SignInBusy */
  hash(password: string): Promise<string> {
    return this.queue.run(
      () => hash(password, this.cost),
      () => new SignInBusy(),
      true,
    );
  }

  /** @throws SignInBusy */
  async oneTime(): Promise<OneTimePassword> {
    const password = newOneTimePassword();
    return { password, hash: await this.hash(password) };
  }
}
