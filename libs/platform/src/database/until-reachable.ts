import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;

/** The network, and what PostgreSQL answers while it stops, recovers or is full: all of it passes. */
const PASSING = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
  ],
  ...['57P01', '57P02', '57P03', '53300'],
]);

/** Whether the error says that the database cannot be reached now, rather than that it refuses us for good. */
export function isUnreachable(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return PASSING.has(code) || /^08...$/.test(code);
  return typeof message === 'string' && /^Connection (terminated|ended)/.test(message);
}

/**
 * Tries until the database is there, at pauses that double from a quarter of a second to four seconds.
 * @param waitSeconds how long; 0 tries once
 * @param say is told of each attempt that failed, in one line
 * @throws what the last attempt threw, or at once what does not pass (a wrong password, a missing database)
 */
export async function untilReachable<T>(
  waitSeconds: number,
  attempt: () => Promise<T>,
  say: (line: string) => void,
): Promise<T> {
  const until = performance.now() + waitSeconds * 1_000;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isUnreachable(error) || performance.now() + pause > until) throw error;
      const why = (error as { code?: string }).code ?? (error as Error).message;
      const left = Math.round((until - performance.now()) / 1_000);
      say(`the database cannot be reached (${why}); tried again for another ${left} s`);
    }
    await sleep(pause);
  }
}
