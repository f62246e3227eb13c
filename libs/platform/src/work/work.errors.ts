/** The work was cancelled, paused, or asked for again: what runs is of no use any more. */
export class WorkCancelled extends Error {}

/** The lock of the database or of the queue is gone: another worker may do the work by now. */
export class LockLost extends WorkCancelled {
  constructor(kind: string, subjectId: string) {
    super(`the lock of ${kind} ${subjectId} was lost; the work stopped here`);
  }
}
