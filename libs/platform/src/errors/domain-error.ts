/** What went wrong, in words of the domain; the HTTP filter maps each kind to one status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'mismatch'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * An expected failure. Each meaning is its own class with a stable `code`; the message names the thing and
 * the value, in both languages.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  /** When it is worth another try, in whole seconds; sent as Retry-After. */
  readonly retryAfterSeconds?: number;

  constructor(
    readonly text: Bilingual,
    /** The field of the input that is wrong, as the caller spelled it, and its value. */
    readonly field: string | null = null,
    readonly value: string | number | null = null,
  ) {
    super(text.en);
    this.name = new.target.name;
  }
}
