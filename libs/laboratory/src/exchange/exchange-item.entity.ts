import type { DeclaredRelation } from '@homeward/intake';
import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ITEM_STATUSES, type ItemStatus } from './exchange.kinds.js';

/** A name that one recipient knows a donor or a family by; two recipients cannot join what they have. */
@Entity('exchange_identifier')
@Index('exchange_identifier_relative', ['recipientId', 'donorId', 'caseId'], {
  unique: true,
  where: '(donor_id IS NOT NULL) AND (case_id IS NOT NULL)',
})
@Index('exchange_identifier_person', ['recipientId', 'donorId'], { unique: true, where: 'case_id IS NULL' })
@Index('exchange_identifier_family', ['recipientId', 'caseId'], { unique: true, where: 'donor_id IS NULL' })
@Index('exchange_identifier_donor', ['donorId'])
@Index('exchange_identifier_case', ['caseId'])
@Check('exchange_identifier_whose', '(donor_id IS NOT NULL) OR (case_id IS NOT NULL)')
export class ExchangeIdentifier {
  @PrimaryColumn('text') identifier!: string;
  @ForeignKey('exchange_recipient')
  @Column('uuid', { name: 'recipient_id' })
  recipientId!: string;
  @ForeignKey('donor')
  @Column('uuid', { name: 'donor_id', nullable: true })
  donorId!: string | null;
  /** The family in which the donor is sent, or whose name it is. */
  @ForeignKey('missing_case')
  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;
}

/** One profile of a request: whose, under which names it goes, and which version was sent. */
@Entity('exchange_item')
@Unique('exchange_item_identifier_once', ['exchangeId', 'identifier'])
@Unique('exchange_item_place', ['exchangeId', 'place'])
@Index('exchange_item_donor', ['donorId', 'exchangeId'])
@Index('exchange_item_case', ['caseId'])
@Check('exchange_item_status_check', oneOf('status', ITEM_STATUSES))
@Check('exchange_item_sent', `(status <> 'sent') OR (profile_id IS NOT NULL)`)
@Check('exchange_item_family', '(case_id IS NULL) = (relation IS NULL)')
export class ExchangeItem {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('exchange')
  @Column('uuid', { name: 'exchange_id' })
  exchangeId!: string;
  /** In the list and in the file, from 1. */
  @Column('int') place!: number;
  @ForeignKey('donor')
  @Column('uuid', { name: 'donor_id' })
  donorId!: string;
  @ForeignKey('missing_case')
  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;
  @Column('text', { nullable: true }) relation!: DeclaredRelation | null;
  @Column('text') identifier!: string;
  @Column('text', { nullable: true }) family!: string | null;
  @Column('text', { default: 'listed' }) status!: ItemStatus;
  /** The version that is in the file. */
  @ForeignKey('profile')
  @Column('uuid', { name: 'profile_id', nullable: true })
  profileId!: string | null;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id' })
  districtId!: string;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id' })
  collectionPointId!: string;
}
