import type { Meanings, Tx, Work, WorkKind } from '@homeward/platform';

/** Progress of a requested run. */
export const RUN_STATUSES = ['pending', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** What each state means. The steps of a run are those of its work. */
export const RUN_MEANINGS: Meanings<RunStatus> = {
  pending: 'open',
  running: 'open',
  done: 'final',
  failed: 'final',
  cancelled: 'final',
};

/** What the row of the run itself says; the rest is known by its work. */
export type StoredRunStatus = 'pending' | 'done' | 'cancelled';

export interface RunState {
  readonly status: RunStatus;
  /** Null unless it waits or runs. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** The state of a run from its row and the row of its work. */
export async function runState(
  tx: Tx,
  work: Work,
  kind: WorkKind,
  run: { readonly id: string; readonly status: StoredRunStatus },
): Promise<RunState> {
  if (run.status !== 'pending') return { status: run.status, progress: null };
  const item = await work.find(tx, kind, run.id);
  if (item?.status === 'failed') return { status: 'failed', progress: null };
  return {
    status: item?.status === 'running' ? 'running' : 'pending',
    progress: { done: Number(item?.progressDone ?? 0), total: Number(item?.progressTotal ?? 0) },
  };
}
