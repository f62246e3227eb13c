import { Column, Entity, PrimaryColumn } from 'typeorm';

export const CORRECTION_STATUSES = ['proposed', 'applied', 'refused'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

/** A specimen was registered with the wrong donor, or two specimens with each other's; rows stay as history. */
@Entity('specimen_correction')
export class SpecimenCorrection {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'specimen_id' }) specimenId!: string;
  @Column('uuid', { name: 'from_donor_id' }) fromDonorId!: string;
  @Column('uuid', { name: 'to_donor_id' }) toDonorId!: string;
  /** Set when two are exchanged: the other goes the other way. */
  @Column('uuid', { name: 'other_specimen_id', nullable: true }) otherSpecimenId!: string | null;
  @Column('text') reason!: string;
  @Column('text') status!: CorrectionStatus;
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'collection_point_id' }) collectionPointId!: string;
}
