/** After this many failures of the infrastructure the work is set aside and waits for a person. */
export const MAX_ATTEMPTS = 20;
/** The longest pause before another attempt. */
export const LONGEST_PAUSE_MS = 60_000;

/** How long work waits after so many failures of the infrastructure, in milliseconds: twice as long each time. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** (attempts - 1));
}
