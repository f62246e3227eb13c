import { performance } from 'node:perf_hooks';
import type { Times } from './match-outcome.js';

/** Adds up what each step of a run takes. */
export class Clock {
  readonly times: Times = {
    readSeconds: 0,
    buildSeconds: 0,
    tablesSeconds: 0,
    searchSeconds: 0,
    recomputeSeconds: 0,
  };
  private since = performance.now();

  /** Adds the time since the last lap to a step. */
  lap(step: keyof Times): void {
    const now = performance.now();
    this.times[step] += (now - this.since) / 1000;
    this.since = now;
  }
}
