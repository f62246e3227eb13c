import { Audit, Steps } from '@homeward/audit';
import { Work, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { OpenedTable } from '../formats/opened-table.js';
import { headerKey } from '../layout/header-key.js';
import { headerSetOf, withNotNeeded } from '../layout/header-set.js';
import { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { BEFORE_APPROVAL } from './import-batch.states.js';
import { BatchNotOpenForDecisions, ColumnNotRefused, OwnUpload, ReasonMissing } from './import.errors.js';
import { UnneededColumnRow } from './unneeded-column.entity.js';

export interface SayNotNeeded {
  /** Headers as the batch lists them among the refused columns. */
  readonly headers: readonly string[];
  readonly reason: string;
  readonly version: number;
}

/** Columns of unknown meaning that the laboratory lead said are not needed: remembered for tables with the same headers. */
@Injectable()
export class UnneededColumns {
  constructor(
    private readonly audit: Audit,
    private readonly steps: Steps,
    private readonly work: Work,
  ) {}

  /**
   * Says that refused columns of a batch are not needed, here and in each table with the same headers; the batch is judged
   * again.
   * @throws NotFound, VersionConflict, ReasonMissing, OwnUpload, BatchNotOpenForDecisions, ColumnNotRefused, TransitionRefused
   */
  async say(tx: Tx, batchId: string, { headers, reason: given, version }: SayNotNeeded): Promise<void> {
    const reason = given.trim();
    if (reason === '') throw new ReasonMissing(given);
    const batch = await this.steps.lock(tx, batchLifecycle, batchId, version);
    if (batch.uploadedBy === tx.actor.accountId) throw new OwnUpload(batch.number);
    if (!BEFORE_APPROVAL.includes(batch.status))
      throw new BatchNotOpenForDecisions(batch.number, batch.status);
    for (const header of headers) await this.remember(tx, batch, header, reason);
    await this.audit.record(tx, {
      action: 'import.columns_not_needed',
      subjectType: 'import_batch',
      subjectId: batchId,
      data: { number: batch.number, headers, reason },
    });
    await this.steps.take(tx, batchLifecycle, batch, { event: 'judge_again' });
    await this.work.request(tx, 'import.validate', batchId);
  }

  /** The tables, with the columns that a person said are not needed in tables with their headers. */
  async applied(tx: Tx, tables: readonly OpenedTable[]): Promise<OpenedTable[]> {
    const sets = tables.map(({ layout }) => headerSetOf(layout.header));
    const known = await tx.em
      .createQueryBuilder(UnneededColumnRow, 'said')
      .where('said.header_set = ANY(:sets)', { sets: [...new Set(sets)] })
      .getMany();
    return tables.map((table, index) => {
      const own = known.filter(({ headerSet }) => headerSet === sets[index]).map(({ header }) => header);
      return { ...table, layout: withNotNeeded(table.layout, new Set(own)) };
    });
  }

  private async remember(tx: Tx, batch: ImportBatch, header: string, reason: string): Promise<void> {
    const refused = (batch.cells?.columnsRefused ?? []).filter((column) => column.header === header);
    if (refused.length === 0) throw new ColumnNotRefused(batch.number, header);
    for (const { part = 0 } of refused) {
      const headerSet = batch.headerSets[part];
      if (headerSet === undefined) throw new ColumnNotRefused(batch.number, header);
      await tx.em
        .createQueryBuilder()
        .insert()
        .into(UnneededColumnRow)
        .values({ headerSet, header: headerKey(header), saidBy: tx.actor.accountId!, reason })
        .orIgnore()
        .execute();
    }
  }
}
