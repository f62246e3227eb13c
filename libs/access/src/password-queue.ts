/** Work that costs a core each: a few at once, a short line of those who wait, and no more. */
export class PasswordQueue {
  private running = 0;
  private readonly waiting: { start: () => void; first: boolean }[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly places: number,
  ) {}

  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiting.length };
  }

  /** Whether another would be refused now; those who go first have as many places again. */
  isFull(first = false): boolean {
    const ahead = first ? this.waiting.filter((each) => each.first).length : this.waiting.length;
    return this.running >= this.atOnce && ahead >= this.places;
  }

  /**
   * Runs the work when its turn comes.
   * @param first runs before all others: many unknown callers must not keep out known ones
   * @param busy makes the error when no place is left
   */
  async run<T>(work: () => Promise<T>, busy: () => Error, first = false): Promise<T> {
    if (this.isFull(first)) throw busy();
    if (this.running < this.atOnce) this.running += 1;
    else await this.turn(first);
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The slot passes directly to the next waiting caller.
      if (next) next.start();
      else this.running -= 1;
    }
  }

  private turn(first: boolean): Promise<void> {
    return new Promise((start) => {
      const at = first ? this.waiting.findIndex((each) => !each.first) : -1;
      const place = { start, first };
      if (at < 0) this.waiting.push(place);
      else this.waiting.splice(at, 0, place);
    });
  }
}
