import { Column, Entity, PrimaryColumn } from 'typeorm';

export const CONSENT_KINDS = ['own_consent', 'guardian_consent', 'legal_basis'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** Why a donor's profile may be compared. Rows stay as proof after withdrawal. */
@Entity('consent')
export class Consent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'donor_id' }) donorId!: string;
  @Column('text') kind!: ConsentKind;
  @Column('text') reference!: string;
  @Column('date', { name: 'given_on' }) givenOn!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason!: string | null;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'collection_point_id' }) collectionPointId!: string;
}
