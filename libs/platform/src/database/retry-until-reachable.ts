import pRetry from 'p-retry';

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
  ...['57P01', '57P02', '57P03', '57P05', '53300'],
]);

/** What the driver and its pool say without a code when the connection is gone, or none can be had. */
const PASSING_WORDS =
  /^Connection (terminated|ended)|timeout exceeded when trying to connect|not queryable|^Driver not Connected/i;

/** Whether the error means that the database cannot be reached now; a permanent refusal is not. */
export function isUnreachable(error: unknown): boolean {
  const { code, syscall, message, driverError, errors } = (error ?? {}) as {
    code?: unknown;
    syscall?: unknown;
    message?: unknown;
    driverError?: unknown;
    errors?: unknown;
  };
  // The socket of a server that is stopped is not there.
  if (code === 'ENOENT' && syscall === 'connect') return true;
  if (typeof code === 'string' && (PASSING.has(code) || /^08...$/.test(code))) return true;
  if (typeof code !== 'string' && typeof message === 'string' && PASSING_WORDS.test(message)) return true;
  // TypeORM wraps what the driver threw; several addresses that were tried make one error of many.
  if (driverError !== undefined && driverError !== error) return isUnreachable(driverError);
  return Array.isArray(errors) && errors.length > 0 && errors.every(isUnreachable);
}

/**
 * Tries until the database is there, at pauses that double from a quarter of a second to four seconds.
 * @param waitSeconds how long; 0 tries once
 * @param log called with one line for each failed attempt
 * @throws what the last attempt threw, or at once what does not pass (a wrong password, a missing database)
 */
export async function retryUntilReachable<T>(
  waitSeconds: number,
  attempt: () => Promise<T>,
  log: (line: string) => void,
): Promise<T> {
  const until = performance.now() + waitSeconds * 1_000;
  return pRetry(attempt, {
    retries: Infinity,
    minTimeout: FIRST_PAUSE_MS,
    maxTimeout: LONGEST_PAUSE_MS,
    maxRetryTime: waitSeconds * 1_000,
    shouldRetry: ({ error }) => {
      if (!isUnreachable(error)) return false;
      const why = (error as { code?: string }).code ?? error.message;
      const left = Math.round((until - performance.now()) / 1_000);
      log(`the database cannot be reached (${why}); tried again for another ${left} s`);
      return true;
    },
  });
}
