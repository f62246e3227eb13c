import type { QueuedItem, WorkQueue } from '@homeward/pipeline';

/** A job that a worker took and does not do after so long is delivered again. */
export const LOST_AFTER_MS = 5_000;

interface Seen {
  readonly run: string;
  idleSince: number;
  delivery: number;
}

/**
 * Rows whose job was taken by a worker that died before or while doing it. The queue finds such jobs, too, but by the
 * clocks of the workers: set one of them back an hour, and what it had taken lies for an hour. Here only the
 * database's lock on the row counts, and time that never goes back.
 */
export class LostJobs {
  private seen = new Map<string, Seen>();

  constructor(
    private readonly queue: Pick<WorkQueue, 'isTaken'>,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Which delivery of each row is due; rows that are not among these are forgotten. `held`: a worker does it now. */
  async deliveries<T extends QueuedItem & { readonly held: boolean }>(
    rows: readonly T[],
  ): Promise<{ row: T; delivery: number }[]> {
    const before = this.seen;
    this.seen = new Map();
    const due: { row: T; delivery: number }[] = [];
    for (const row of rows) {
      const run = `${row.generation}-${row.attempts}`;
      const known = before.get(row.id);
      const entry = known?.run === run ? known : { run, idleSince: this.clock(), delivery: 0 };
      this.seen.set(row.id, entry);
      if (row.held) entry.idleSince = this.clock();
      else if (this.clock() - entry.idleSince >= LOST_AFTER_MS) {
        if (await this.queue.isTaken(row, entry.delivery)) entry.delivery += 1;
        entry.idleSince = this.clock();
      }
      due.push({ row, delivery: entry.delivery });
    }
    return due;
  }
}
