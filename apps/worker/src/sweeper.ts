import type { Logger } from '@nestjs/common';
import pg from 'pg';

export interface SweeperOptions {
  readonly databaseUrl: string;
  /** Channel on which the database tells that something was committed. */
  readonly channel: string;
  readonly everyMs: number;
  readonly log: Logger;
}

/** Sweeps when the database notifies, and at a fixed interval, so that work is found whose notification was lost. */
export class Sweeper {
  private listener: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly options: SweeperOptions,
    private readonly sweep: () => Promise<void>,
  ) {}

  async start(): Promise<void> {
    await this.listen();
    this.timer = setInterval(() => this.wake(), this.options.everyMs);
    this.wake();
  }

  /** When it returns, no sweep is under way and none comes. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.sweeping;
    await this.listener?.end();
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const { databaseUrl, channel, everyMs, log } = this.options;
    const client = new pg.Client({ connectionString: databaseUrl });
    this.listener = client;
    client.on('notification', () => this.wake());
    // A cut connection costs only speed: the sweep goes on, and a new listener is opened.
    client.on('error', () => undefined);
    client.on('end', () => {
      if (!this.stopped) setTimeout(() => void this.listen().catch(() => undefined), everyMs).unref();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      log.warn({ err: error }, `listening to ${channel} failed; sweeping only`);
    }
  }

  /** Starts a sweep, or one more after the running one. */
  private wake(): void {
    this.again = true;
    this.sweeping ??= this.sweepOn().finally(() => (this.sweeping = null));
  }

  private async sweepOn(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await this.sweep().catch((error: unknown) => this.options.log.error({ err: error }, 'sweep'));
    }
  }
}
