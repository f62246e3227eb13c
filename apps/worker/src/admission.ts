import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { OtherShardsInForce, Roster } from '@homeward/persons';

const ASK_AGAIN_MS = 2_000;
const SEEN_MS = 5_000;
/** A worker that is not let in says so again after so many tries. */
const SAID_EVERY = 15;

/**
 * Lets the worker begin when it divides the index as all others do. Until then it waits, and says why: when the others
 * are stopped, it goes on.
 */
@Injectable()
export class Admission implements OnApplicationShutdown {
  private readonly log = new Logger(Admission.name);
  private timer: NodeJS.Timeout | null = null;
  private entering: Promise<void> | null = null;

  constructor(private readonly roster: Roster) {}

  /** Returns when the worker may begin. */
  granted(): Promise<void> {
    return (this.entering ??= this.enter().catch((error: unknown) => {
      // Asked again when the database is back.
      this.entering = null;
      throw error;
    }));
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    // Who cannot say goodbye is taken for dead after a while.
    await this.roster.leave().catch(() => undefined);
  }

  private async enter(): Promise<void> {
    for (let tries = 0; !(await this.tried(tries)); tries++) await sleep(ASK_AGAIN_MS);
    this.timer = setInterval(() => {
      this.roster.stay().catch((error: unknown) => this.log.error({ err: error }, 'roster of workers'));
    }, SEEN_MS);
  }

  private async tried(tries: number): Promise<boolean> {
    try {
      await this.roster.enter();
      return true;
    } catch (error) {
      if (!(error instanceof OtherShardsInForce)) throw error;
      if (tries % SAID_EVERY === 0) this.log.error(`${error.message}; this worker waits`);
      return false;
    }
  }
}
