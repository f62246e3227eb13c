import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Proof, type Mended } from '@homeward/searching/worker';
import { Db } from '@homeward/platform';

const SWEEP_MS = 10 * 60_000;

/** Proves now and then that every published person has a row of the index; one worker at a time. */
@Injectable()
export class CoverageProof implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(CoverageProof.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> | null = null;

  constructor(
    private readonly db: Db,
    private readonly proof: Proof,
  ) {}

  onApplicationBootstrap(): void {
    this.start();
    this.timer = setInterval(() => this.start(), SWEEP_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** What had to be mended; `null` when another worker is at it. */
  async sweep(): Promise<Mended | null> {
    const done = await this.db.withLock('matching.proof', () => this.mendAll());
    return done && done.result;
  }

  private async mendAll(): Promise<Mended> {
    const total = await this.proof.mendAll();
    if (total.numbered + total.killed > 0)
      this.log.error(`the index lacked ${total.numbered} persons and had ${total.killed} too many; mended`);
    return total;
  }

  private start(): void {
    this.running ??= this.sweep()
      .catch((error: unknown) => this.log.error({ err: error }, 'coverage proof'))
      .finally(() => (this.running = null));
  }
}
