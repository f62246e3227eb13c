import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Db, Idempotency, systemActor } from '@homeward/platform';

const SWEEP_MS = 60 * 60_000;

/** Forgets answers to named requests that are older than they are kept; one worker at a time. */
@Injectable()
export class OldKeys implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(OldKeys.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> | null = null;

  constructor(
    private readonly db: Db,
    private readonly idempotency: Idempotency,
  ) {}

  onApplicationBootstrap(): void {
    this.start();
    this.timer = setInterval(() => this.start(), SWEEP_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** How many were forgotten; `null` when another worker is at it. */
  async sweep(): Promise<number | null> {
    const done = await this.db.withLock('idempotency.sweep', () =>
      this.db.run(systemActor, (tx) => this.idempotency.sweep(tx)),
    );
    return done && done.result;
  }

  private start(): void {
    this.running ??= this.sweep()
      .catch((error: unknown) => this.log.error({ err: error }, 'old idempotency keys'))
      .finally(() => (this.running = null));
  }
}
