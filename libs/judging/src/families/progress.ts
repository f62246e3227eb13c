/** Reports the progress of a job. @throws when the work was cancelled or requested again */
export type Progress = (done: number, total: number) => Promise<void>;

/** Each report is a transaction; a progress bar needs no more than this. */
const INTERVAL_MS = 500;

/** Forwards at most one report per interval, so that jobs may report as often as they like. */
export function throttled(progress: Progress): Progress {
  let next = 0;
  return async (done, total) => {
    const now = performance.now();
    if (now < next) return;
    next = now + INTERVAL_MS;
    await progress(done, total);
  };
}
