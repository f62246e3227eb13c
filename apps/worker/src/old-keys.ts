import { Injectable } from '@nestjs/common';
import { Db, Idempotency, systemActor } from '@homeward/platform';

/** Forgets answers to named requests that are older than they are kept; one worker at a time. */
@Injectable()
export class OldKeys {
  constructor(
    private readonly db: Db,
    private readonly idempotency: Idempotency,
  ) {}

  /** How many were forgotten; `null` when another worker is at it. */
  async sweep(): Promise<number | null> {
    const done = await this.db.withLock('idempotency.sweep', () =>
      this.db.run(systemActor, (tx) => this.idempotency.sweep(tx)),
    );
    return done && done.result;
  }
}
