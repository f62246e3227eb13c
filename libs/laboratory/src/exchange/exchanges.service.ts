import { Audit, Steps } from '@homeward/audit';
import { Donor, timelineOf, type TimelineEntry } from '@homeward/intake';
import {
  newId,
  NotFound,
  pageOf,
  rowsToFetch,
  Work,
  type Page,
  type PageRequest,
  type Tx,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { writtenReason } from '../four-eyes/reason.js';
import { ExchangeFieldRefused, NotOwnExchange, OwnExchange, RecipientNotInForce } from './exchange.errors.js';
import type { ExchangePurpose, LociChoice } from './exchange.kinds.js';
import { Exchange } from './exchange.entity.js';
import { exchangeLifecycle } from './exchange.lifecycle.js';
import { countChanged } from './exchange.queries.js';
import { exchangeMachine, type ExchangeEvent, type ExchangeStatus } from './exchange.states.js';
import { ExchangeRecipients } from './exchange-recipients.service.js';
import type { ExchangeRecipient } from './exchange-recipient.entity.js';
import { ExchangeSelections, type Preview } from './exchange-selections.service.js';
import type { ExchangeSelection } from './exchange-selection.js';
import {
  exchangeViews,
  itemViews,
  sendingsOf,
  type ExchangeView,
  type ItemFilter,
  type ItemView,
  type SentView,
} from './exchange-views.queries.js';
import { exchangeFormat, type ExchangeFormatName } from './formats/registry.js';

export interface NewExchange {
  readonly recipientId: string;
  readonly purpose: ExchangePurpose;
  readonly purposeText: string;
  readonly legalBasis: string;
  readonly format: ExchangeFormatName;
  readonly loci: LociChoice;
  readonly selection: ExchangeSelection;
}

export interface ExchangeDecision {
  readonly version: number;
  readonly reason: string;
}

/** Requests to send profiles to other offices. */
@Injectable()
export class Exchanges {
  constructor(
    private readonly recipients: ExchangeRecipients,
    private readonly selections: ExchangeSelections,
    private readonly steps: Steps,
    private readonly audit: Audit,
    private readonly work: Work,
  ) {}

  /**
   * What a request would hold; nothing is stored.
   * @throws ExchangeFieldRefused, ExchangeCaseNotOpen
   */
  preview(
    tx: Tx,
    { format, loci, selection }: Pick<NewExchange, 'format' | 'loci' | 'selection'>,
  ): Promise<Preview> {
    requireFitting(format, loci);
    return this.selections.preview(tx, selection, format, loci);
  }

  /**
   * Stores a request with its list: who is on it is what the requester sees and asked for. Another person decides.
   * @throws NotFound, RecipientNotInForce, ExchangeFieldRefused, ExchangeCaseNotOpen, SelectionEmpty, SelectionTooLarge
   */
  async request(tx: Tx, input: NewExchange): Promise<ExchangeView> {
    requireFitting(input.format, input.loci);
    const recipient = await this.requireRecipient(tx, input.recipientId);
    const [purposeText, legalBasis] = (['purposeText', 'legalBasis'] as const).map((field) => {
      const text = input[field].trim();
      if (text === '')
        throw new ExchangeFieldRefused(field, input[field], { zh: '不能为空', en: 'must not be empty' });
      return text;
    });
    const id = newId();
    const [row] = await tx.em.query<{ number: string }[]>(
      `SELECT to_char(now(), '"EX-"YYYY"-"') || lpad(nextval('exchange_number')::text, 4, '0') AS number`,
    );
    const counts = { persons: 0, families: 0, relatives: 0 };
    await tx.em.insert(Exchange, {
      ...{ id, number: row?.number ?? '', recipientId: recipient.id, purpose: input.purpose },
      ...{ purposeText: purposeText!, legalBasis: legalBasis!, format: input.format, loci: input.loci },
      ...{ selection: input.selection, ...counts, status: exchangeMachine.initial },
      ...{ requestedBy: tx.actor.accountId!, version: 1 },
    });
    const { persons, families, relatives } = await this.selections.list(
      tx,
      id,
      recipient.id,
      input.selection,
    );
    await tx.em.update(Exchange, { id }, { persons, families, relatives });
    await this.audit.record(tx, {
      action: 'exchange.requested',
      subjectType: 'exchange',
      subjectId: id,
      data: {
        ...{ number: row?.number, recipient: recipient.code, purpose: input.purpose },
        ...{ fileFormat: input.format, lociChoice: input.loci, persons, families, relatives },
      },
    });
    return this.get(tx, id);
  }

  /** Requests, the newest first. */
  async list(
    tx: Tx,
    filter: PageRequest & {
      readonly status?: ExchangeStatus | undefined;
      readonly recipientId?: string | undefined;
      /** With possible matches or matches that nobody has dealt with. */
      readonly waiting?: boolean | undefined;
    },
  ): Promise<Page<ExchangeView>> {
    const query = tx.em
      .createQueryBuilder(Exchange, 'exchange')
      .orderBy('exchange.id', 'DESC')
      .limit(rowsToFetch(filter));
    const { status, recipientId, after } = filter;
    if (status) query.andWhere('exchange.status = :status', { status });
    if (recipientId) query.andWhere('exchange.recipientId = :recipientId', { recipientId });
    if (after) query.andWhere('exchange.id < :after', { after });
    if (filter.waiting === true)
      query.andWhere(
        `EXISTS (SELECT FROM exchange_answer a WHERE a.exchange_id = exchange.id AND a.noted_at IS NULL AND a.result <> 'no_match')`,
      );
    const { items, next } = pageOf(await query.getMany(), filter);
    return { items: await exchangeViews(tx.em, items), next };
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<ExchangeView> {
    const found = await tx.em.findOneBy(Exchange, { id });
    if (!found) throw new NotFound('exchange', id);
    const [view] = await exchangeViews(tx.em, [found]);
    return view!;
  }

  /** What happened to a request, oldest first; who only looked is the auditor's business. */
  async timeline(tx: Tx, id: string): Promise<TimelineEntry[]> {
    const entries = await timelineOf(tx.em, [{ type: 'exchange', id }]);
    return entries.filter(({ kind }) => !kind.endsWith('_read') && kind !== 'access.refused');
  }

  /** How many of the profiles in the file are no longer what is in force. */
  changedSince(tx: Tx, id: string): Promise<number> {
    return countChanged(tx.em, id);
  }

  /** The list of a request. @throws NotFound */
  async items(tx: Tx, id: string, filter: ItemFilter): Promise<Page<ItemView>> {
    await this.get(tx, id);
    return pageOf(await itemViews(tx.em, id, filter), filter, ({ place }) => String(place));
  }

  /** Where a donor's profile went. @throws NotFound */
  async sendingsOf(tx: Tx, donorId: string): Promise<SentView[]> {
    if (!(await tx.em.existsBy(Donor, { id: donorId }))) throw new NotFound('donor', donorId);
    return sendingsOf(tx.em, donorId);
  }

  /**
   * Another person approves; the file is made by a worker.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, OwnExchange, RecipientNotInForce
   */
  async approve(tx: Tx, id: string, { version, reason }: ExchangeDecision): Promise<ExchangeView> {
    const row = await this.steps.lock(tx, exchangeLifecycle, id, version);
    if (row.requestedBy === tx.actor.accountId) throw new OwnExchange(row.number);
    await this.requireRecipient(tx, row.recipientId);
    await this.take(tx, row, 'approve', reason, decidedBy(tx, reason));
    await this.work.request(tx, 'exchange.produce', id);
    return this.get(tx, id);
  }

  /** @throws NotFound, VersionConflict, TransitionRefused, Forbidden, OwnExchange, ReasonMissing */
  async refuse(tx: Tx, id: string, { version, reason: given }: ExchangeDecision): Promise<ExchangeView> {
    const reason = writtenReason(given);
    const row = await this.steps.lock(tx, exchangeLifecycle, id, version);
    if (row.requestedBy === tx.actor.accountId) throw new OwnExchange(row.number);
    await this.take(tx, row, 'refuse', reason, decidedBy(tx, reason));
    return this.get(tx, id);
  }

  /**
   * Takes a request back, by who requested it or a laboratory lead. Its file is deleted by the next upkeep.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, NotOwnExchange, ReasonMissing
   */
  async withdraw(tx: Tx, id: string, { version, reason: given }: ExchangeDecision): Promise<ExchangeView> {
    const reason = writtenReason(given);
    const row = await this.steps.lock(tx, exchangeLifecycle, id, version);
    if (row.requestedBy !== tx.actor.accountId && tx.actor.role !== 'lab_lead')
      throw new NotOwnExchange(row.number);
    const withdrawn = { withdrawnBy: tx.actor.accountId, withdrawnAt: new Date() };
    await this.take(tx, row, 'withdraw', reason, { ...withdrawn, withdrawalReason: reason });
    return this.get(tx, id);
  }

  /**
   * Has the file made again: after a failure, or because a profile changed before it went out.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, RecipientNotInForce
   */
  async makeAgain(tx: Tx, id: string, version: number): Promise<ExchangeView> {
    const row = await this.steps.lock(tx, exchangeLifecycle, id, version);
    await this.requireRecipient(tx, row.recipientId);
    const event = row.status === 'failed' ? 'retry' : 'renew';
    // The old file is nobody's any more; upkeep deletes it.
    const cleared = { fileId: null, sha256: null, sizeBytes: null, producedAt: null, expiresAt: null };
    await this.take(tx, row, event, '', { ...cleared, sent: null, leftOut: null, failure: null });
    await this.work.request(tx, 'exchange.produce', id);
    return this.get(tx, id);
  }

  private async take(
    tx: Tx,
    row: Exchange,
    event: ExchangeEvent,
    reason: string,
    changes: Partial<Exchange>,
  ): Promise<void> {
    const data = reason.trim() === '' ? {} : { reason: reason.trim() };
    await this.steps.take(tx, exchangeLifecycle, row, { event, changes, data });
  }

  private async requireRecipient(tx: Tx, id: string): Promise<ExchangeRecipient> {
    const recipient = await this.recipients.get(tx, id);
    if (!recipient.inForce) throw new RecipientNotInForce({ zh: recipient.nameZh, en: recipient.nameEn });
    return recipient;
  }
}

function decidedBy(tx: Tx, reason: string): Partial<Exchange> {
  const decisionReason = reason.trim() === '' ? null : reason.trim();
  return { decidedBy: tx.actor.accountId, decidedAt: new Date(), decisionReason };
}

function requireFitting(format: ExchangeFormatName, loci: LociChoice): void {
  if (loci === 'all' && !exchangeFormat(format).holdsHaplotypes)
    throw new ExchangeFieldRefused('loci', loci, {
      zh: '所选格式不能写入线粒体单倍型',
      en: 'the format cannot hold mtDNA haplotypes',
    });
}
