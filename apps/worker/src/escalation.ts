import { Injectable } from '@nestjs/common';
import { Messages } from '@homeward/notification';
import { Db, systemActor } from '@homeward/platform';

/** Two days without an answer: the officer may have moved on, so the coordinator is told. */
export const OVERDUE_HOURS = 48;

/** Tells the coordinator of messages that nobody acknowledged; one worker at a time sweeps. */
@Injectable()
export class Escalation {
  constructor(
    private readonly db: Db,
    private readonly messages: Messages,
  ) {}

  /** How many messages were escalated; `null` when another worker is at it. */
  async sweep(olderThanHours = OVERDUE_HOURS): Promise<number | null> {
    const done = await this.db.withLock('messages.escalation', () =>
      this.db.run(systemActor, (tx) => this.messages.escalateOverdue(tx, olderThanHours)),
    );
    return done && done.result;
  }
}
