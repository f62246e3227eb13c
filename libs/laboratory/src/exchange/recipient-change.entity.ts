import { oneOf, stateList, stateLiteral } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PROPOSAL_STATUSES, type ProposalStatus } from '../four-eyes/proposal.states.js';
import { recipientChangeMachine } from './recipient-change.states.js';
import type { RecipientInput } from './recipient-input.js';

const APPROVED = stateLiteral(recipientChangeMachine, 'approved');
const DECIDED: readonly ProposalStatus[] = ['approved', 'rejected'];

/** A recipient that one lead wants to add or to change, and what another said. The recipient itself changes with the approval. */
@Entity('exchange_recipient_change')
@Index('exchange_recipient_change_recipient', ['recipientId'])
@Check('exchange_recipient_change_status_check', oneOf('status', PROPOSAL_STATUSES))
@Check(
  'exchange_recipient_change_whose',
  `((base_version IS NULL) OR (recipient_id IS NOT NULL)) AND ((status <> ${APPROVED}) OR (recipient_id IS NOT NULL))`,
)
@Check('exchange_recipient_change_before', '(before IS NULL) = (base_version IS NULL)')
@Check(
  'exchange_recipient_change_four_eyes',
  `(status NOT IN ${stateList(DECIDED)}) OR ((decided_by IS NOT NULL) AND (decided_by <> proposed_by))`,
)
export class RecipientChange {
  @PrimaryColumn('uuid') id!: string;
  /** Null while a recipient is to be added. */
  @ForeignKey('exchange_recipient')
  @Column('uuid', { name: 'recipient_id', nullable: true })
  recipientId!: string | null;
  @Column('text', { default: recipientChangeMachine.initial }) status!: ProposalStatus;
  /** The recipient as the proposer saw it; null where one is added. */
  @Column('jsonb', { nullable: true }) before!: RecipientInput | null;
  @Column('jsonb') proposed!: RecipientInput;
  @Column('text') reason!: string;
  /** Version of the recipient that the proposer saw. */
  @Column('int', { name: 'base_version', nullable: true }) baseVersion!: number | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' }) proposedAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
