import type { Actor } from '../actor.js';
import type { Db, Tx } from '../database/db.js';
import { withTransactionPart, type TransactionPart } from '../database/transaction-part.js';
import type { Idempotency, NamedRequest } from './idempotency.service.js';

/**
 * Does the work of a named request once: the first transaction that it opens as the caller takes the key and stores
 * the answer. Transactions inside that one, and those of the system (what must stay when the request is refused), are
 * left alone.
 */
export class OnceOnly implements TransactionPart {
  private state: 'free' | 'open' | 'committed' = 'free';
  private stored = '';

  constructor(
    private readonly db: Db,
    private readonly idempotency: Idempotency,
    private readonly request: NamedRequest,
  ) {}

  /** Runs `work`; what it throws, `AnsweredBefore` among it, comes through. */
  run<T>(work: () => T): T {
    return withTransactionPart(this, work);
  }

  joins(actor: Actor): boolean {
    if (this.state !== 'free' || actor.accountId !== this.request.account) return false;
    this.state = 'open';
    return true;
  }

  begin(tx: Tx): Promise<void> {
    return this.idempotency.begin(tx, this.request);
  }

  async end(tx: Tx, result: unknown): Promise<void> {
    this.stored = textOf(result);
    await this.idempotency.end(tx, this.request, this.stored);
  }

  over(committed: boolean): void {
    this.state = committed ? 'committed' : 'free';
  }

  /** The whole request is answered; what its transaction returned may have been a part of the answer only. */
  async answered(actor: Actor, answer: unknown): Promise<void> {
    const text = textOf(answer);
    if (this.state !== 'committed' || text === this.stored) return;
    await this.db.run(actor, (tx) => this.idempotency.end(tx, this.request, text));
  }

  /** The request failed after its transaction: its answer must not be replayed. */
  async failed(actor: Actor): Promise<void> {
    if (this.state !== 'committed') return;
    await this.db.run(actor, (tx) => this.idempotency.release(tx, this.request));
  }
}

/** Nothing, and what no JSON can hold, is kept as `null`: an answer without a body. */
function textOf(answer: unknown): string {
  return JSON.stringify([answer]).slice(1, -1);
}
