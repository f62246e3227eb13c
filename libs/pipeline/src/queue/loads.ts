import type { WorkKind } from '@homeward/platform';

/** Kinds of load, each with a queue of its own: one does not wait for another. */
export const LOADS = ['import', 'search', 'links', 'notify', 'simulate'] as const;
export type Load = (typeof LOADS)[number];

/** In which queue each kind of work waits. */
export const LOAD_OF: Readonly<Record<WorkKind, Load>> = {
  'import.validate': 'import',
  'import.apply': 'import',
  'profile.consent': 'import',
  'profile.corrected': 'import',
  'matching.delta': 'search',
  'matching.case': 'search',
  'matching.research': 'search',
  'matching.links': 'links',
  'hit.notify': 'notify',
  'policy.whatif': 'simulate',
  'calibration.run': 'simulate',
};

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
