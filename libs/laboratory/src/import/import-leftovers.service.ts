import { Db, systemActor } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { batchesWithLeftovers } from './staging.queries.js';
import { StoredFiles } from './stored-files.service.js';
import { VerdictStage } from './verdict-stage.js';

/**
 * What is left of batches whose validation was killed and that were then rejected, and of uploads that were cut off: no
 * attempt deletes it any more.
 */
@Injectable()
export class ImportLeftovers {
  constructor(
    private readonly db: Db,
    private readonly stage: VerdictStage,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Deletes it, many short transactions for each batch; one process at a time.
   * @returns how many batches were cleared; `null` when another process is at it
   */
  async sweep(): Promise<number | null> {
    const done = await this.db.withLock('import.leftovers', () => this.clearAll());
    return done && done.result;
  }

  private async clearAll(): Promise<number> {
    const ids = await this.db.run(systemActor, ({ em }) => batchesWithLeftovers(em));
    for (const id of ids) await this.stage.discard(id);
    await this.files.sweep();
    return ids.length;
  }
}
