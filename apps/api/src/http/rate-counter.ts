/** At most this many keys are remembered; a flood of invented ones must not fill the memory. */
const MAX_KEYS = 100_000;

/** Counts hits per key in fixed windows. */
export class RateCounter {
  private readonly windows = new Map<string, { startedAt: number; hits: number }>();

  constructor(private readonly windowMs: number) {}

  /** Counts one hit; 0 when it is within the limit, else the seconds until the window ends. */
  hit(key: string, limit: number, now: number): number {
    let window = this.windows.get(key);
    if (!window || now - window.startedAt >= this.windowMs) {
      if (this.windows.size >= MAX_KEYS) this.forgetOld(now);
      window = { startedAt: now, hits: 0 };
      this.windows.set(key, window);
    }
    window.hits += 1;
    return window.hits <= limit ? 0 : Math.ceil((window.startedAt + this.windowMs - now) / 1000);
  }

  private forgetOld(now: number): void {
    for (const [key, window] of this.windows)
      if (now - window.startedAt >= this.windowMs) this.windows.delete(key);
    // All of them are of this minute: begin anew rather than grow.
    if (this.windows.size >= MAX_KEYS) this.windows.clear();
  }
}
