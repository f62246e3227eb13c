import { oneOf, stateLiteral } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PROPOSAL_STATUSES, type ProposalStatus } from '../four-eyes/proposal.states.js';
import { APPROVAL_DECIDERS, type ApprovalDecider } from './approval-rule.js';
import { approvalRuleMachine } from './approval-rule.states.js';

const APPROVED = stateLiteral(approvalRuleMachine, 'approved');

/** The rule who approves a batch, as it was proposed; the approved one with the highest number is in force. */
@Entity('approval_rule')
@Check('approval_rule_status_check', oneOf('status', PROPOSAL_STATUSES))
@Check('approval_rule_decides_check', oneOf('decides', APPROVAL_DECIDERS))
@Check('approval_rule_numbered', `(status = ${APPROVED}) = (rule_version IS NOT NULL)`)
// The first version comes with the system; nobody proposed it.
@Check(
  'approval_rule_four_eyes',
  `(status <> ${APPROVED}) OR (rule_version = 1) OR (proposed_by IS NOT NULL AND decided_by IS NOT NULL AND decided_by <> proposed_by)`,
)
export class ApprovalRuleRow {
  @PrimaryColumn('uuid') id!: string;
  /** Its number, from the moment it is in force. */
  @Column('int', { name: 'rule_version', unique: true, nullable: true }) ruleVersion!: number | null;
  @Column('text', { default: approvalRuleMachine.initial }) status!: ProposalStatus;
  @Column('text') decides!: ApprovalDecider;
  @Column('text') reason!: string;
  /** The version that the proposer saw; null for the first. */
  @Column('int', { name: 'base_version', nullable: true }) baseVersion!: number | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedBy!: string | null;
  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' }) proposedAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
