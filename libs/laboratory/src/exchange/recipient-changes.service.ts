import { Audit, Steps, type Lifecycle } from '@homeward/audit';
import { newId, NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { ProposalEvent, ProposalStatus } from '../four-eyes/proposal.states.js';
import { writtenReason } from '../four-eyes/reason.js';
import { ExchangeRecipients } from './exchange-recipients.service.js';
import { RecipientChange } from './recipient-change.entity.js';
import {
  NotOwnRecipientChange,
  OwnRecipientChange,
  RecipientChanged,
  RecipientUnchanged,
} from './recipient-change.errors.js';
import {
  lockRecipients,
  recipientChangeViews,
  type RecipientChangeView,
} from './recipient-change.queries.js';
import { recipientChangeMachine } from './recipient-change.states.js';
import {
  checkRecipient,
  differingFields,
  recipientInputOf,
  requireFreeCode,
  type RecipientInput,
} from './recipient-input.js';

export interface RecipientDecision {
  readonly version: number;
  readonly reason: string;
}

const changeLifecycle: Lifecycle<RecipientChange, ProposalStatus, ProposalEvent> = {
  machine: recipientChangeMachine,
  entity: RecipientChange,
  thing: 'recipient change',
  subjectType: 'exchange_recipient_change',
  action: (_, to) => `exchange_recipient_change.${to}`,
  facts: ({ proposed: { code, inForce }, recipientId }) => ({ code, inForce, recipientId }),
};

/** Adding and changing recipients under four eyes: a recipient is what it was until another lead approves. */
@Injectable()
export class RecipientChanges {
  constructor(
    private readonly recipients: ExchangeRecipients,
    private readonly steps: Steps,
    private readonly audit: Audit,
  ) {}

  /** Proposals and what became of them, the newest first. */
  list(tx: Tx): Promise<RecipientChangeView[]> {
    return recipientChangeViews(tx.em, null);
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<RecipientChangeView> {
    const [view] = await recipientChangeViews(tx.em, id);
    if (!view) throw new NotFound('recipient change', id);
    return view;
  }

  /** Proposes a new recipient. @throws ReasonMissing, ExchangeFieldRefused, RecipientCodeTaken */
  async proposeNew(tx: Tx, input: RecipientInput, reason: string): Promise<string> {
    const proposed = checkRecipient(input);
    await requireFreeCode(tx.em, proposed.code, null);
    return this.store(tx, { recipientId: null, before: null, baseVersion: null, proposed }, reason);
  }

  /**
   * Proposes that a recipient is to be as `input` says, also in force again.
   * @param baseVersion the version of the recipient that the proposer saw
   * @throws NotFound, ReasonMissing, ExchangeFieldRefused, RecipientCodeTaken, RecipientChanged, RecipientUnchanged
   */
  async propose(
    tx: Tx,
    recipientId: string,
    baseVersion: number,
    input: RecipientInput,
    reason: string,
  ): Promise<string> {
    const proposed = checkRecipient(input);
    const current = await this.recipients.get(tx, recipientId);
    if (current.version !== baseVersion)
      throw new RecipientChanged(current.code, baseVersion, current.version);
    if (differingFields(proposed, current).length === 0) throw new RecipientUnchanged(current.code);
    await requireFreeCode(tx.em, proposed.code, recipientId);
    return this.store(tx, { recipientId, before: recipientInputOf(current), baseVersion, proposed }, reason);
  }

  /**
   * Another lead approves: the recipient is as was proposed from now on.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, ReasonMissing, OwnRecipientChange, RecipientChanged,
   *   RecipientCodeTaken
   */
  async approve(tx: Tx, id: string, { version, reason }: RecipientDecision): Promise<void> {
    const change = await this.ofAnother(tx, id, version);
    const recipientId = change.recipientId ?? newId();
    if (change.status === recipientChangeMachine.initial) await this.put(tx, recipientId, change);
    await this.end(tx, change, 'approve', reason, { recipientId });
  }

  /** Writes the recipient as was proposed. */
  private async put(tx: Tx, id: string, change: RecipientChange): Promise<void> {
    await lockRecipients(tx.em);
    await requireFreeCode(tx.em, change.proposed.code, id);
    if (change.baseVersion === null) return this.recipients.insert(tx, id, change);
    const current = await this.recipients.get(tx, id);
    if (current.version !== change.baseVersion)
      throw new RecipientChanged(current.code, change.baseVersion, current.version);
    await this.recipients.update(tx, current, change);
  }

  /** @throws NotFound, VersionConflict, TransitionRefused, Forbidden, ReasonMissing, OwnRecipientChange */
  async reject(tx: Tx, id: string, { version, reason }: RecipientDecision): Promise<void> {
    await this.end(tx, await this.ofAnother(tx, id, version), 'reject', reason);
  }

  /** @throws NotFound, VersionConflict, TransitionRefused, Forbidden, ReasonMissing, NotOwnRecipientChange */
  async withdraw(tx: Tx, id: string, { version, reason }: RecipientDecision): Promise<void> {
    const change = await this.steps.lock(tx, changeLifecycle, id, version);
    if (change.proposedBy !== tx.actor.accountId) throw new NotOwnRecipientChange();
    await this.end(tx, change, 'withdraw', reason);
  }

  private async ofAnother(tx: Tx, id: string, version: number): Promise<RecipientChange> {
    const change = await this.steps.lock(tx, changeLifecycle, id, version);
    if (change.proposedBy === tx.actor.accountId) throw new OwnRecipientChange();
    return change;
  }

  private async store(
    tx: Tx,
    change: Pick<RecipientChange, 'recipientId' | 'before' | 'baseVersion' | 'proposed'>,
    given: string,
  ): Promise<string> {
    const reason = writtenReason(given);
    const id = newId();
    await tx.em.insert(RecipientChange, {
      ...{ id, ...change, reason, status: recipientChangeMachine.initial },
      proposedBy: tx.actor.accountId!,
    });
    const { proposed, before, recipientId } = change;
    const changed = before === null ? [] : differingFields(before, proposed);
    await this.audit.record(tx, {
      action: 'exchange_recipient_change.proposed',
      subjectType: 'exchange_recipient_change',
      subjectId: id,
      data: { code: proposed.code, inForce: proposed.inForce, recipientId, changed, reason },
    });
    return id;
  }

  private async end(
    tx: Tx,
    change: RecipientChange,
    event: ProposalEvent,
    given: string,
    made: { recipientId?: string } = {},
  ): Promise<void> {
    const reason = writtenReason(given);
    await this.steps.take(tx, changeLifecycle, change, {
      event,
      changes: {
        ...{ decidedBy: tx.actor.accountId, decidedAt: new Date(), decisionReason: reason },
        ...made,
      },
      data: { reason },
    });
  }
}
