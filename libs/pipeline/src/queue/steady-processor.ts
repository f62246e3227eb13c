import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';

/** Pause before a worker that failed asks the queue again. */
export const ASK_AGAIN_MS = 1_000;

/** A worker of BullMQ that fails before it has begun, because the queue is away at that moment, never begins. This one does. */
export abstract class SteadyProcessor extends WorkerHost {
  protected readonly log = new Logger('Queue');

  @OnWorkerEvent('error')
  say(error: unknown): void {
    this.log.error({ err: error }, 'queue');
    setTimeout(() => this.beginAgain(), ASK_AGAIN_MS).unref();
  }

  private beginAgain(): void {
    if (this.worker.isRunning() || this.worker.closing) return;
    this.worker.run().catch((error: unknown) => this.say(error));
  }
}
