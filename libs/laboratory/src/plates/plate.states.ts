import type { StateMachine } from '@homeward/platform';

export const PLATE_STATUSES = ['drafted', 'released', 'amplified', 'run', 'imported', 'failed'] as const;
export type PlateStatus = (typeof PLATE_STATUSES)[number];
export type PlateEvent = 'release' | 'redraft' | 'amplify' | 'run' | 'import' | 'fail';

const laboratory = ['analyst', 'lab_lead'] as const;

/** The life of a plate, from the worksheet to the table of results. */
export const plateMachine: StateMachine<PlateStatus, PlateEvent> = {
  name: 'plate',
  initial: 'drafted',
  meanings: {
    drafted: 'open',
    released: 'open',
    amplified: 'open',
    run: 'open',
    imported: 'final',
    failed: 'final',
  },
  table: [
    { from: 'drafted', event: 'release', to: 'released', roles: laboratory },
    // A mistake found before anything was pipetted.
    { from: 'released', event: 'redraft', to: 'drafted', roles: laboratory },
    { from: 'released', event: 'amplify', to: 'amplified', roles: laboratory },
    { from: 'amplified', event: 'run', to: 'run', roles: laboratory },
    // When a table that names the plate was checked; somebody may have forgotten to record a step.
    { from: 'released', event: 'import', to: 'imported', roles: ['system'] },
    { from: 'amplified', event: 'import', to: 'imported', roles: ['system'] },
    { from: 'run', event: 'import', to: 'imported', roles: ['system'] },
    { from: 'drafted', event: 'fail', to: 'failed', roles: laboratory },
    { from: 'released', event: 'fail', to: 'failed', roles: laboratory },
    { from: 'amplified', event: 'fail', to: 'failed', roles: laboratory },
    { from: 'run', event: 'fail', to: 'failed', roles: laboratory },
  ],
};

/** Lots are recorded as they are used: until the table is back. */
export const TAKES_LOTS: readonly PlateStatus[] = ['drafted', 'released', 'amplified', 'run'];
