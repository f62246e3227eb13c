import type { Db } from '@homeward/platform';
import type { BenchFigure } from './figure.js';

/** The longest of the transactions that one function opened, and how many there were. */
interface Kept {
  readonly milliseconds: number;
  readonly count: number;
}

/** Watches the transactions of this process, one part of the work after the other. */
export class LongestTransactions {
  private byName = new Map<string, Kept>();

  constructor(db: Db) {
    db.watch(({ name, milliseconds }) => {
      const { milliseconds: longest = 0, count = 0 } = this.byName.get(name) ?? {};
      this.byName.set(name, { milliseconds: Math.max(longest, milliseconds), count: count + 1 });
    });
  }

  /** Forgets what was measured, for the next part of the work. */
  begin(): void {
    this.byName = new Map();
  }

  /** The longest transaction since the beginning of the part, with its name. */
  figure(part: string): BenchFigure {
    const [[name, { milliseconds }] = ['none', { milliseconds: 0 }]] = this.sorted();
    return { name: `longest transaction of ${part}: ${name}`, value: milliseconds, unit: 'ms' };
  }

  /** The longest few, a line each. */
  lines(): string[] {
    return this.sorted()
      .slice(0, 6)
      .map(
        ([name, { milliseconds, count }]) => `  ${name}: ${milliseconds.toFixed(0)} ms, of ${String(count)}`,
      );
  }

  private sorted(): [string, Kept][] {
    return [...this.byName].sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
  }
}
