import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Messages } from '@homeward/notification';
import { Db, systemActor } from '@homeward/platform';

const SWEEP_MS = 5 * 60_000;
/** Two days without an answer: the officer may have moved on, so the coordinator is told. */
export const OVERDUE_HOURS = 48;

/** Tells the coordinator of messages that nobody acknowledged; one worker at a time sweeps. */
@Injectable()
export class Escalation implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Escalation.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> | null = null;

  constructor(
    private readonly db: Db,
    private readonly messages: Messages,
  ) {}

  onApplicationBootstrap(): void {
    this.start();
    this.timer = setInterval(() => this.start(), SWEEP_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** How many messages were escalated; `null` when another worker is at it. */
  async sweep(olderThanHours = OVERDUE_HOURS): Promise<number | null> {
    const done = await this.db.withLock('messages.escalation', () =>
      this.db.run(systemActor, (tx) => this.messages.escalateOverdue(tx, olderThanHours)),
    );
    return done && done.result;
  }

  private start(): void {
    this.running ??= this.sweep()
      .catch((error: unknown) => this.log.error({ err: error }, 'escalation'))
      .finally(() => (this.running = null));
  }
}
