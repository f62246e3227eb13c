import { Audit, Steps } from '@homeward/audit';
import {
  newId,
  NotFound,
  pageOf,
  rowsToFetch,
  VersionConflict,
  Work,
  type Page,
  type PageRequest,
  type Tx,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { OpenedTable } from '../formats/opened-table.js';
import { writtenReason } from '../four-eyes/reason.js';
import { headerKey } from '../layout/header-key.js';
import { headerSetOf, withNotNeeded } from '../layout/header-set.js';
import type { ImportBatch } from './import-batch.entity.js';
import { batchLifecycle } from './import-batch.lifecycle.js';
import { BEFORE_APPROVAL } from './import-batch.states.js';
import {
  BatchNotOpenForDecisions,
  ColumnAlreadyTakenBack,
  ColumnNotRefused,
  OwnUpload,
} from './import.errors.js';
import { UnneededColumnRow } from './unneeded-column.entity.js';
import {
  lockWaitingBatches,
  unneededColumnViews,
  type UnneededColumnView,
} from './unneeded-column.queries.js';

export interface SayNotNeeded {
  /** Headers as the batch lists them among the refused columns. */
  readonly headers: readonly string[];
  readonly reason: string;
  readonly version: number;
}

/** Tables as a person said that they are to be read. */
export interface AsSaid {
  readonly tables: readonly OpenedTable[];
  /** The decisions that were used. */
  readonly decisions: readonly string[];
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
    const reason = writtenReason(given);
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
    await this.judgeAgain(tx, batch);
  }

  /** What was said, newest first. */
  async list(
    tx: Tx,
    filter: PageRequest & { holds?: boolean | undefined },
  ): Promise<Page<UnneededColumnView>> {
    const { holds, after } = filter;
    return pageOf(await unneededColumnViews(tx.em, { holds, after, limit: rowsToFetch(filter) }), filter);
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<UnneededColumnView> {
    const [view] = await unneededColumnViews(tx.em, { id, limit: 1 });
    if (!view) throw new NotFound('unneeded column', id);
    return view;
  }

  /**
   * The next file with these headers is asked about the column again; batches that were judged without it and are not
   * approved yet are judged again. What was approved stays.
   * @throws NotFound, VersionConflict, ReasonMissing, ColumnAlreadyTakenBack
   */
  async takeBack(tx: Tx, id: string, input: { reason: string; version: number }): Promise<void> {
    const backReason = writtenReason(input.reason);
    const found = await tx.em.findOneBy(UnneededColumnRow, { id });
    if (!found) throw new NotFound('unneeded column', id);
    // Batches before the decision, as in `say`: a validation that ends now is judged again, or sees it.
    const waiting = await lockWaitingBatches(tx.em, found.headerSet);
    const row = await tx.em.findOneOrFail(UnneededColumnRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (row.takenBackAt !== null) throw new ColumnAlreadyTakenBack(row.title);
    if (row.version !== input.version)
      throw new VersionConflict('unneeded column', input.version, row.version);
    const again = waiting.filter(({ status }) => BEFORE_APPROVAL.includes(status));
    await tx.em.update(
      UnneededColumnRow,
      { id },
      {
        ...{ takenBackBy: tx.actor.accountId, takenBackAt: new Date(), backReason },
        version: row.version + 1,
      },
    );
    await this.audit.record(tx, {
      action: 'unneeded_column.taken_back',
      subjectType: 'unneeded_column',
      subjectId: id,
      data: { header: row.title, reason: backReason, judgedAgain: again.map(({ number }) => number) },
    });
    for (const batch of again) await this.judgeAgain(tx, batch);
  }

  /** The tables, with the columns that a person said are not needed in tables with their headers. */
  async applied(tx: Tx, tables: readonly OpenedTable[]): Promise<AsSaid> {
    const sets = tables.map(({ layout }) => headerSetOf(layout.header));
    const known = await tx.em
      .createQueryBuilder(UnneededColumnRow, 'said')
      .where('said.header_set = ANY(:sets) AND said.taken_back_at IS NULL', { sets: [...new Set(sets)] })
      .getMany();
    return {
      tables: tables.map((table, index) => {
        const own = known.filter(({ headerSet }) => headerSet === sets[index]).map(({ header }) => header);
        return { ...table, layout: withNotNeeded(table.layout, new Set(own)) };
      }),
      decisions: known.map(({ id }) => id),
    };
  }

  /** Whether none of these decisions was taken back meanwhile. */
  async stillHold(tx: Tx, decisions: readonly string[]): Promise<boolean> {
    if (decisions.length === 0) return true;
    const held = await tx.em
      .createQueryBuilder(UnneededColumnRow, 'said')
      .where('said.id = ANY(:decisions) AND said.taken_back_at IS NULL', { decisions })
      .getCount();
    return held === decisions.length;
  }

  private async judgeAgain(tx: Tx, batch: ImportBatch): Promise<void> {
    await this.steps.take(tx, batchLifecycle, batch, { event: 'judge_again' });
    await this.work.request(tx, 'import.validate', batch.id);
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
        .values({
          ...{ id: newId(), headerSet, header: headerKey(header), title: header, batchId: batch.id },
          ...{ saidBy: tx.actor.accountId!, reason },
        })
        .orIgnore()
        .execute();
    }
  }
}
