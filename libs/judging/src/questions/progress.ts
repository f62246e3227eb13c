/** Tells how far a job is. @throws when the work was cancelled or asked for anew */
export type Progress = (done: number, total: number) => Promise<void>;

/** A progress bar needs no more; each report is a transaction. */
const INTERVAL_MS = 500;

/** Passes on a report now and then, so that jobs may report as often as they like. */
export function sparing(progress: Progress): Progress {
  let next = 0;
  return async (done, total) => {
    const now = performance.now();
    if (now < next) return;
    next = now + INTERVAL_MS;
    await progress(done, total);
  };
}
