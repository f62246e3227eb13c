import { oneOf } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The change feed: a profile that came into the comparison, or left it. */
@Entity('profile_change')
@Check('profile_change_change_check', oneOf('change', ['add', 'kill']))
/** `(xid, id)` */
@Index('profile_change_order', { synchronize: false })
export class ProfileChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @ForeignKey('profile')
  @Column('uuid', { name: 'profile_id' })
  profileId!: string;
  @Column('text') change!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
