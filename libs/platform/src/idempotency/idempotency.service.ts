import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { FieldCipher } from '../crypto/field-cipher.js';
import { KeyProvider } from '../crypto/key-provider.js';
import type { Tx } from '../database/db.js';
import { bodyHash, isHashOf, type Submission } from './body-hash.js';
import { AnsweredBefore, IdempotencyKeyReused, RequestInProgress } from './idempotency.errors.js';
import { deleteOldKeys, releaseKey, storeAnswer, storedAnswer, takeKey } from './idempotency.queries.js';

/** A request that its caller named with a key. */
export interface NamedRequest {
  /** Who sent it; another account's equal key is another key. */
  readonly account: string;
  readonly key: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Of a success. */
  readonly status: number;
  /** Read as the work begins: then an uploaded file has arrived. */
  readonly sent: () => Submission;
}

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Remembers what was answered to a named request, in the transaction that did its work: either both are stored or
 * neither is. Only successes are remembered; a refused request may be sent again, corrected, under its key.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly keys: KeyProvider,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * First in the transaction: takes the key.
   * @throws AnsweredBefore when the same request was done
   * @throws IdempotencyKeyReused when another request was done under the key
   * @throws RequestInProgress when its twin is still being worked on
   */
  async begin({ em }: Tx, request: NamedRequest): Promise<void> {
    const { account, key, method, path } = request;
    const sent = request.sent();
    const row = { account, key, method, path, bodyHash: await bodyHash(this.keys, sent) };
    const taken = await takeKey(em, row).catch((error: unknown) => {
      throw isTimeout(error) ? new RequestInProgress(key) : error;
    });
    if (taken) return;
    const before = await storedAnswer(em, account, key);
    // Swept, or given back, since the key was found taken.
    if (!before) throw new RequestInProgress(key);
    const same =
      before.method === method && before.path === path && (await isHashOf(this.keys, before.body_hash, sent));
    if (!same) throw new IdempotencyKeyReused(key, before.at);
    const text = before.answer === null ? null : this.cipher.decrypt(before.answer, placeOf(request));
    throw new AnsweredBefore(text === null ? undefined : (JSON.parse(text) as unknown));
  }

  /** Last in the transaction: the answer, encrypted, for it may hold identities and one-time secrets. */
  async end({ em }: Tx, request: NamedRequest, answer: string): Promise<void> {
    const { account, key, status } = request;
    await storeAnswer(em, { account, key, status, answer: this.cipher.encrypt(answer, placeOf(request)) });
  }

  /** The work under the key counts as not done. */
  async release({ em }: Tx, { account, key }: NamedRequest): Promise<void> {
    await releaseKey(em, account, key);
  }

  /** Forgets keys older than seven days; returns how many. */
  sweep({ em }: Tx): Promise<number> {
    return deleteOldKeys(em);
  }
}

const placeOf = ({ account, key }: NamedRequest) => ({
  table: 'idempotency',
  column: 'answer',
  row: `${account}|${key}`,
});

function isTimeout(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    (error as QueryFailedError<Error & { code?: string }>).driverError.code === LOCK_NOT_AVAILABLE
  );
}
