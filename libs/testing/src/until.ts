import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  /** What is waited for, as the failure names it: "the worker listens". A function is asked at the deadline. */
  readonly what: string | (() => string);
  /** Milliseconds; a minute when not given. */
  readonly deadline?: number;
  /** Milliseconds between two looks; 20 when not given. */
  readonly every?: number;
}

/** What a condition gives when it holds. */
export type Held<T> = Exclude<T, false | 0 | '' | null | undefined>;

export class DeadlinePassed extends Error {
  constructor(what: string, deadline: number) {
    super(`${what}: not within ${deadline} ms`);
  }
}

/**
 * Looks until the condition gives something that counts as true, and returns it.
 * @throws DeadlinePassed at the deadline, naming what was waited for; whatever the condition throws
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { what, deadline = 60_000, every = 20 }: Patience,
): Promise<Held<T>> {
  for (const end = performance.now() + deadline; ;) {
    const seen = await condition();
    if (seen) return seen as Held<T>;
    if (performance.now() > end) throw new DeadlinePassed(typeof what === 'string' ? what : what(), deadline);
    await sleep(every);
  }
}
