import type { Load } from '@homeward/platform';

/** Jobs that one process does side by side: searches wait for the database more than they compute. */
export const CONCURRENCY: Readonly<Record<Load, number>> = {
  import: 2,
  search: 3,
  links: 1,
  notify: 1,
  simulate: 1,
};

/**
 * Connections to the database that a process with all these jobs may need at the same time: one for the lock of each
 * and one for what it does, and some for sealing, relaying and upkeep.
 */
export const DATABASE_CONNECTIONS = 2 * Object.values(CONCURRENCY).reduce((sum, jobs) => sum + jobs, 0) + 6;

export function queueOf(load: Load): string {
  return `homeward-${load}`;
}
