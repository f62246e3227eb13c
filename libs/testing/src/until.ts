import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  /** What is waited for, as the failure names it: "the worker listens". */
  readonly what: string;
  /** Milliseconds; a minute when not given. */
  readonly deadline?: number;
  /** Milliseconds between two looks; 20 when not given. */
  readonly every?: number;
}

export class WaitedInVain extends Error {
  constructor(what: string, deadline: number) {
    super(`${what}: not within ${deadline} ms`);
  }
}

/**
 * Looks until the condition gives something that counts as true, and returns it.
 * @throws WaitedInVain at the deadline, naming what was waited for; whatever the condition throws
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { what, deadline = 60_000, every = 20 }: Patience,
): Promise<NonNullable<T>> {
  for (const end = performance.now() + deadline; ;) {
    const seen = await condition();
    if (seen) return seen;
    if (performance.now() > end) throw new WaitedInVain(what, deadline);
    await sleep(every);
  }
}
