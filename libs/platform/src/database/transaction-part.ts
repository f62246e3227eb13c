import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../actor.js';
import type { Tx } from './tx.js';

/** Something that must be stored together with the work of a request, or not at all. */
export interface TransactionPart {
  /** Asked as a transaction of `actor` begins: whether this is the one that it belongs to. */
  joins(actor: Actor): boolean;
  /** First in the transaction. */
  begin(tx: Tx): Promise<void>;
  /** Last in it, with what its work returned. */
  end(tx: Tx, result: unknown): Promise<void>;
  /** The transaction is over. */
  over(committed: boolean): void;
}

const parts = new AsyncLocalStorage<TransactionPart>();

/** Runs `work`; the transactions that it opens, now or later, are offered to `part`. */
export function withTransactionPart<T>(part: TransactionPart, work: () => T): T {
  return parts.run(part, work);
}

/** The part that belongs into a transaction of `actor`, if there is one. */
export function transactionPartOf(actor: Actor): TransactionPart | null {
  const part = parts.getStore();
  return part?.joins(actor) ? part : null;
}
