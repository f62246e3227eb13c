import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Second samples were ordered for a hit. */
@Entity('second_blood')
export class SecondBloodOrder {
  @ForeignKey('hit')
  @PrimaryColumn('uuid', { name: 'hit_id' })
  hitId!: string;
  @Column('timestamptz', { name: 'ordered_at', default: () => 'now()' }) orderedAt!: Date;
}

/** A donor of whom a second sample was ordered. */
@Entity('second_blood_donor')
@Check('second_blood_donor_side_check', oneOf('side', ['family', 'person']))
@Index('second_blood_of_donor', ['donorId'])
export class SecondBloodDonor {
  @ForeignKey('second_blood', 'hitId')
  @PrimaryColumn('uuid', { name: 'hit_id' })
  hitId!: string;
  @ForeignKey('donor')
  @PrimaryColumn('uuid', { name: 'donor_id' })
  donorId!: string;
  @Column('text') side!: string;
}

/** One of the two signatures that do without the second samples. Never changed. */
@Entity('second_blood_waiver')
@Check('second_blood_waiver_role_check', oneOf('role', ['lab_lead', 'coordinator']))
@Check('second_blood_waiver_reason_check', 'length(btrim(reason)) >= 5')
@Unique(['hitId', 'accountId'])
export class SecondBloodWaiver {
  @ForeignKey('second_blood', 'hitId')
  @PrimaryColumn('uuid', { name: 'hit_id' })
  hitId!: string;
  @PrimaryColumn('text') role!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
