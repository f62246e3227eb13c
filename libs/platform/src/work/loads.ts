import type { WorkKind } from './kinds.js';

/** Kinds of load, each with its own queue: one does not wait for another. */
export const LOADS = ['import', 'search', 'links', 'notify', 'simulate'] as const;
export type Load = (typeof LOADS)[number];

/** In which queue each kind of work waits. */
export const LOAD_OF: Readonly<Record<WorkKind, Load>> = {
  'import.validate': 'import',
  'import.apply': 'import',
  'import.settle': 'import',
  'exchange.produce': 'import',
  'profile.consent': 'import',
  'profile.corrected': 'import',
  'matching.delta': 'search',
  'matching.case': 'search',
  'matching.research': 'search',
  'matching.links': 'links',
  'matching.duplicates': 'links',
  'hit.notify': 'notify',
  'policy.whatif': 'simulate',
  'calibration.run': 'simulate',
};
