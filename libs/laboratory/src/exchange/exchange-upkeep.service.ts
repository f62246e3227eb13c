import { Audit, Steps } from '@homeward/audit';
import { Db, stateList, systemActor } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { StoredFiles } from '../import/stored-files.service.js';
import { Exchange } from './exchange.entity.js';
import { exchangeLifecycle } from './exchange.lifecycle.js';
import type { ExchangeStatus } from './exchange.states.js';

/** Nothing of these is handed out any more. */
const OVER: readonly ExchangeStatus[] = ['withdrawn', 'expired'];

/** Deletes files of requests after their time; who received what stays on record. */
@Injectable()
export class ExchangeUpkeep {
  constructor(
    private readonly db: Db,
    private readonly steps: Steps,
    private readonly audit: Audit,
    private readonly files: StoredFiles,
  ) {}

  /** @returns how many files were deleted */
  async sweep(): Promise<number> {
    const due = await this.db.run(systemActor, ({ em }) =>
      em.query<{ id: string }[]>(
        `SELECT id FROM exchange WHERE file_id IS NOT NULL AND (expires_at < now() OR status IN ${stateList(OVER)}) ORDER BY id`,
      ),
    );
    for (const { id } of due) await this.clear(id);
    return due.length;
  }

  private async clear(id: string): Promise<void> {
    const fileId = await this.db.run(systemActor, async (tx) => {
      const row = await this.steps.lock(tx, exchangeLifecycle, id);
      const file = row.fileId;
      if (file === null) return null;
      if (row.status === 'produced')
        await this.steps.take(tx, exchangeLifecycle, row, { event: 'expire', changes: { fileId: null } });
      else await tx.em.update(Exchange, { id }, { fileId: null, version: row.version + 1 });
      await this.audit.record(tx, {
        action: 'exchange.file_deleted',
        subjectType: 'exchange',
        subjectId: id,
        data: { number: row.number, sha256: row.sha256 },
      });
      return file;
    });
    if (fileId !== null) await this.files.remove(fileId);
  }
}
