import { oneOf, stateLiteral } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  LOCUS_CORRECTION_STATUSES,
  locusCorrectionMachine,
  type LocusCorrectionStatus,
} from '../profile/locus-correction.states.js';

/** The right genotype of one locus of a typing, which itself stays as it was written. */
@Entity('locus_correction')
@Index('locus_correction_typing', ['typingId'])
@Index('locus_correction_waiting', ['status', 'id'])
@Index('locus_correction_one_proposed', ['typingId', 'locus'], {
  unique: true,
  where: `status = ${stateLiteral(locusCorrectionMachine, 'proposed')}`,
})
@Index('locus_correction_one_in_force', ['typingId', 'locus'], {
  unique: true,
  where: `status = ${stateLiteral(locusCorrectionMachine, 'approved')}`,
})
@Check('locus_correction_status_check', oneOf('status', LOCUS_CORRECTION_STATUSES))
@Check(
  'locus_correction_four_eyes',
  `(status <> ${stateLiteral(locusCorrectionMachine, 'approved')}) OR (decided_by <> proposed_by)`,
)
export class LocusCorrection {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('typing')
  @Column('uuid', { name: 'typing_id' })
  typingId!: string;
  @Column('text') locus!: string;
  /** What counted when it was asked for. */
  @Column('jsonb') before!: readonly string[];
  /** The right call; null where the locus cannot be used. */
  @Column('jsonb', { nullable: true }) corrected!: readonly string[] | null;
  @Column('text') reason!: string;
  @Column('text', { default: locusCorrectionMachine.initial }) status!: LocusCorrectionStatus;
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
