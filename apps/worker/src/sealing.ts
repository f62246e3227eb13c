import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AuditSealer } from '@homeward/audit';

const SEAL_MS = 1_000;

/** Seals new audit entries each second; only one worker at a time holds the seal. */
@Injectable()
export class Sealing implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Sealing.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> | null = null;

  constructor(private readonly sealer: AuditSealer) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.sealer
        .seal()
        .catch((error: unknown) => this.log.error({ err: error }, 'sealing'))
        .finally(() => (this.running = null));
    }, SEAL_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }
}
