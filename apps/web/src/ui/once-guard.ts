/** The slowest double click of a desk computer; a key that is held down repeats faster. */
const REPEAT_MS = 500;

/**
 * Lets one thing be done once at a time. A second click or Enter is dropped while the first is under way, and when it
 * comes so soon after it that it belongs to the same gesture; after a refusal the next attempt counts at once.
 */
export class OnceGuard {
  readonly #running = new Set<string>();
  readonly #lastAttempt = new Map<string, number>();

  /** Whether `slot` may begin now. */
  begin(slot: string, at: number): boolean {
    const last = this.#lastAttempt.get(slot) ?? -Infinity;
    this.#lastAttempt.set(slot, at);
    if (this.#running.has(slot) || at - last < REPEAT_MS) return false;
    this.#running.add(slot);
    return true;
  }

  /** It came to its end. */
  end(slot: string, done: boolean): void {
    this.#running.delete(slot);
    if (!done) this.#lastAttempt.delete(slot);
  }
}
