import { LONGEST_PAUSE_MS } from '@homeward/platform';
import type { JobQueues, QueuedItem } from '@homeward/pipeline';

/** A job that a worker took and does not do after so long is delivered again. */
export const LOST_AFTER_MS = 5_000;

interface Seen {
  readonly delivery: string;
  idleSince: number;
}

/**
 * Rows whose job is gone, or was taken by a worker that died before or while doing it. The queue finds such jobs, too,
 * but not those that were lost with the queue, and by the clocks of the workers: set one of them back an hour, and what
 * it had taken lies for an hour. Here only the database's lock on the row counts, and time that never goes back.
 */
export class LostJobs {
  private seen = new Map<string, Seen>();

  constructor(
    private readonly queues: Pick<JobQueues, 'stateOf'>,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Which rows are to be given to the queue again; rows that are not among these are forgotten. `held`: a worker does it now. */
  async among<T extends QueuedItem & { readonly held: boolean }>(rows: readonly T[]): Promise<T[]> {
    const before = this.seen;
    this.seen = new Map();
    const lost: T[] = [];
    for (const row of rows) {
      const delivery = `${row.generation}-${row.deliveries}`;
      const known = before.get(row.id);
      const entry = known?.delivery === delivery ? known : { delivery, idleSince: this.clock() };
      this.seen.set(row.id, entry);
      const idle = this.clock() - entry.idleSince;
      if (row.held) entry.idleSince = this.clock();
      else if (idle >= LOST_AFTER_MS) {
        const state = await this.queues.stateOf(row);
        if (state === 'waiting' || state === 'prioritized') entry.idleSince = this.clock();
        // It pauses before another attempt, by the clock of the worker that failed.
        else if (state !== 'delayed' || idle >= LOST_AFTER_MS + LONGEST_PAUSE_MS) lost.push(row);
      }
    }
    return lost;
  }
}
