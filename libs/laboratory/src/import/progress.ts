/** Reports how much of the work is done; throws when the work was cancelled. */
export type Progress = (done: number, total: number) => Promise<void>;

/** Each report is a transaction; more than two in a second help no one. */
const INTERVAL_MS = 500;

/** Passes on at most one report in half a second. */
export function throttled(progress: Progress, now: () => number = Date.now): Progress {
  let last = now();
  return async (done, total) => {
    if (now() - last < INTERVAL_MS) return;
    last = now();
    await progress(done, total);
  };
}
