import { oneOf, stateList, type Bilingual } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EXCHANGE_PURPOSES, LOCI_CHOICES, type ExchangePurpose, type LociChoice } from './exchange.kinds.js';
import { EXCHANGE_STATUSES, type ExchangeStatus } from './exchange.states.js';
import type { ExchangeSelection } from './exchange-selection.js';
import { EXCHANGE_FORMATS, type ExchangeFormatName } from './formats/registry.js';

/** States that no request reaches without another person than the requester. */
const DECIDED: readonly ExchangeStatus[] = [
  'approved',
  'refused',
  'produced',
  'delivered',
  'failed',
  'expired',
];

/** A request to send profiles to a recipient, with all that became of it. */
@Entity('exchange')
@Index('exchange_status', ['status', 'id'])
@Index('exchange_file', ['fileId'])
@Index('exchange_recipient_requests', ['recipientId'])
@Check('exchange_status_check', oneOf('status', EXCHANGE_STATUSES))
@Check('exchange_purpose_check', oneOf('purpose', EXCHANGE_PURPOSES))
@Check('exchange_format_check', oneOf('format', EXCHANGE_FORMATS))
@Check('exchange_loci_check', oneOf('loci', LOCI_CHOICES))
@Check(
  'exchange_four_eyes',
  `(status NOT IN ${stateList(DECIDED)}) OR ((decided_by IS NOT NULL) AND (decided_by <> requested_by))`,
)
export class Exchange {
  @PrimaryColumn('uuid') id!: string;
  /** `EX-2026-0007`; it stands in the file. */
  @Column('text', { unique: true }) number!: string;
  @ForeignKey('exchange_recipient')
  @Column('uuid', { name: 'recipient_id' })
  recipientId!: string;
  @Column('text') purpose!: ExchangePurpose;
  @Column('text', { name: 'purpose_text' }) purposeText!: string;
  @Column('text', { name: 'legal_basis' }) legalBasis!: string;
  @Column('text') format!: ExchangeFormatName;
  @Column('text') loci!: LociChoice;
  /** What was chosen, as it was asked for. */
  @Column('jsonb') selection!: ExchangeSelection;
  @Column('int') persons!: number;
  @Column('int') families!: number;
  @Column('int') relatives!: number;
  @Column('text') status!: ExchangeStatus;
  @ForeignKey('account')
  @Column('uuid', { name: 'requested_by' })
  requestedBy!: string;
  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' }) requestedAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  /** The file, until it is deleted; hash and size stay. */
  @ForeignKey('stored_file')
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('bigint', { name: 'size_bytes', nullable: true }) sizeBytes!: string | null;
  /** Profiles in the file, and those that were no longer in force, or sought for, when it was made. */
  @Column('int', { nullable: true }) sent!: number | null;
  @Column('int', { name: 'left_out', nullable: true }) leftOut!: number | null;
  @Column('timestamptz', { name: 'produced_at', nullable: true }) producedAt!: Date | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'delivered_at', nullable: true }) deliveredAt!: Date | null;
  /** Why no file could be made. */
  @Column('jsonb', { nullable: true }) failure!: Bilingual | null;
  @ForeignKey('account')
  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { name: 'withdrawal_reason', nullable: true }) withdrawalReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
