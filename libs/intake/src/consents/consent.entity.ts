import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const CONSENT_KINDS = ['own_consent', 'guardian_consent', 'legal_basis'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** Why a donor's profile may be compared. Rows stay as proof after withdrawal. */
@Entity('consent')
@Index('consent_donor', ['donorId'])
@Check('consent_kind_check', oneOf('kind', CONSENT_KINDS))
@Index('consent_one_in_force', ['donorId'], { unique: true, where: 'withdrawn_at IS NULL' })
export class Consent {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'donor_id' })
  donorId!: string;
  @Column('text') kind!: ConsentKind;
  @Column('text') reference!: string;
  @Column('date', { name: 'given_on' }) givenOn!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason!: string | null;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
}
