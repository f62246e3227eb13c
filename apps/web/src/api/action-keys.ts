/**
 * Keys that name one thing the user does (`Idempotency-Key`). They are made when the form or button appears, not when
 * it is sent: a request that is sent again after a lost answer carries the same key, and the server stores it once.
 */
export class ActionKeys {
  readonly #keys = new Map<string, string>();

  /** The key for what is sent to `place` (method and path); the same until it is forgotten. */
  of(place: string): string {
    const known = this.#keys.get(place);
    if (known !== undefined) return known;
    const made = newKey();
    this.#keys.set(place, made);
    return made;
  }

  /** It is stored: what is sent there next is another thing. */
  forget(places: Iterable<string>): void {
    for (const place of places) this.#keys.delete(place);
  }
}

type KeyOf = (place: string) => string;
let inUse: KeyOf | null = null;

/** What `perform` sends before it first waits carries the keys of `keyOf`. */
export function withKeys<T>(keyOf: KeyOf, perform: () => T): T {
  const outer = inUse;
  inUse = keyOf;
  try {
    return perform();
  } finally {
    inUse = outer;
  }
}

/** The key of a request that is made now; a new one outside of `withKeys`. */
export function keyFor(place: string): string {
  return inUse?.(place) ?? newKey();
}

/** Random UUID. Not `crypto.randomUUID`, which browsers have on https and localhost only. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
