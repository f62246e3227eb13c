import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work before others get the event loop: short beside the time of a request. */
const SLICE_MS = 15;

/** Cuts long work into slices: `if (turns.due()) await turns.give()`. */
export class TimeSlice {
  private since = performance.now();

  isOver(): boolean {
    return performance.now() - this.since >= SLICE_MS;
  }

  async startNext(): Promise<void> {
    await setImmediate();
    this.since = performance.now();
  }
}
