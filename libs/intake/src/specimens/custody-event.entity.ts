import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SpecimenStatus } from './specimen.states.js';

/** Who did what to a specimen, when; never changed. `accountId` is null for the worker. */
@Entity('custody_event')
@Index('custody_event_specimen', ['specimenId', 'at'])
export class CustodyEvent {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('specimen')
  @Column('uuid', { name: 'specimen_id' })
  specimenId!: string;
  @Column('text') event!: string;
  @Column('text', { name: 'from_status', nullable: true }) fromStatus!: SpecimenStatus | null;
  @Column('text', { name: 'to_status' }) toStatus!: SpecimenStatus;
  @ForeignKey('account')
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
}
