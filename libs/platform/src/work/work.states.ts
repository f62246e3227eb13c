export const WORK_STATUSES = ['pending', 'running', 'paused', 'done', 'failed', 'cancelled'] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];
/** The queue has it, or will get it. */
export const WORK_OPEN: readonly WorkStatus[] = ['pending', 'running'];
/** It is still to be done, if only after somebody lets it go on. */
export const WORK_UNFINISHED: readonly WorkStatus[] = [...WORK_OPEN, 'paused'];
