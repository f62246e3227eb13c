import { createPostgresBackend } from 'bullmq';

/** What BullMQ awaits once and keeps: also when it failed. */
interface KeepsReadiness {
  readyPromise?: Promise<void> | undefined;
  waitUntilReady(): Promise<void>;
}

/**
 * The PostgreSQL backend of BullMQ, which tries again after a failure. BullMQ (6.7) keeps the first attempt to reach the
 * database for ever: when that was cut, each later command of the queue failed by it, until the process was restarted.
 */
export const persistentPostgresBackend: typeof createPostgresBackend = (...given) => {
  const backend = createPostgresBackend(...given);
  const { connection } = backend as unknown as { readonly connection: KeepsReadiness };
  forgetFailures(connection);
  forgetFailures(backend as unknown as KeepsReadiness);
  return backend;
};

/** The next caller tries again; those who wait for a failed attempt see its failure. */
function forgetFailures(kept: KeepsReadiness): void {
  const waitUntilReady = kept.waitUntilReady.bind(kept);
  kept.waitUntilReady = async () => {
    const waiting = waitUntilReady();
    const attempt = kept.readyPromise;
    try {
      await waiting;
    } catch (error) {
      if (kept.readyPromise === attempt) kept.readyPromise = undefined;
      throw error;
    }
  };
}
