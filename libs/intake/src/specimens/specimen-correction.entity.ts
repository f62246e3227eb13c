import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const CORRECTION_STATUSES = ['proposed', 'applied', 'refused'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

/** A correction of a specimen's donor: registered with the wrong donor, or swapped with another specimen. Rows stay as history. */
@Entity('specimen_correction')
@Check('specimen_correction_reason_check', `btrim(reason) <> ''`)
@Check('specimen_correction_status_check', oneOf('status', CORRECTION_STATUSES))
@Check('specimen_correction_check', 'from_donor_id <> to_donor_id')
@Check('specimen_correction_check1', '(other_specimen_id IS NULL) OR (other_specimen_id <> specimen_id)')
@Index('specimen_correction_specimen', ['specimenId'])
@Index('specimen_correction_other', ['otherSpecimenId'])
@Index('specimen_correction_open', ['specimenId'], { unique: true, where: `status = 'proposed'` })
export class SpecimenCorrection {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('specimen')
  @Column('uuid', { name: 'specimen_id' })
  specimenId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'from_donor_id' })
  fromDonorId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'to_donor_id' })
  toDonorId!: string;
  /** Set when two are exchanged: the other goes the other way. */
  @ForeignKey('specimen')
  @Column('uuid', { name: 'other_specimen_id', nullable: true })
  otherSpecimenId!: string | null;
  @Column('text') reason!: string;
  @Column('text') status!: CorrectionStatus;
  @ForeignKey('account')
  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' }) proposedAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
}
