import { OnWorkerEvent, Processor } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { LOADS, WorkRunner, pauseAfter, type Load } from '@homeward/platform';
import type { Job } from 'bullmq';
import { Pipeline } from '../pipeline.js';
import { CONCURRENCY, queueOf } from './loads.js';
import { ASK_AGAIN_MS, SteadyProcessor } from './steady-processor.js';

/** After a job's lock is lost (a killed worker) another worker takes it within this time. */
const STALLED_MS = 15_000;

/** A job holds only the id of a row; the row says what is done. */
export interface RowJob {
  readonly id: string;
}

/** What BullMQ does for the jobs of one load: side by side, again after a pause, taken from a worker that is dead. */
function workerOptions(load: Load) {
  return {
    concurrency: CONCURRENCY[load],
    stalledInterval: STALLED_MS,
    runRetryDelay: ASK_AGAIN_MS,
    // Which work ends its process is counted in its row, which knows of progress: see decision 0014.
    maxStalledCount: 100,
    settings: { backoffStrategy: pauseAfter },
  };
}

/** Does the jobs of one load by the pipeline. */
@Injectable()
abstract class LoadProcessor extends SteadyProcessor {
  constructor(
    private readonly runner: WorkRunner,
    private readonly pipeline: Pipeline,
  ) {
    super();
  }

  /** @throws what the work failed by, when it is to be tried again */
  async process(job: Job<RowJob>, _token?: string, signal?: AbortSignal): Promise<void> {
    const failure = await this.runner.run(job.data.id, this.pipeline.handlers, {
      delivery: signal,
      givenUp: this.pipeline.givenUp,
      // For readers of the queue; the row has it too.
      onProgress: (done, total) => job.updateProgress({ done, total }).catch(() => undefined),
    });
    if (failure) throw failure;
  }

  /** Another worker is given these jobs; this one stops them at their next progress. */
  @OnWorkerEvent('lockRenewalFailed')
  stop(jobIds: string[]): void {
    for (const id of jobIds) this.worker.cancelJob(id, 'the lock was lost');
  }
}

/** One for each load. */
export const processors = LOADS.map((load) => {
  @Processor(queueOf(load), workerOptions(load))
  class OneLoad extends LoadProcessor {}
  return OneLoad;
});
