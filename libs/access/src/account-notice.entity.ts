import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const ACCOUNT_NOTICES = ['password_reset', 'second_factor_reset', 'unlocked'] as const;
export type AccountNoticeKind = (typeof ACCOUNT_NOTICES)[number];

/** What was done to an account, for its owner to read at the next sign-in. */
@Entity('account_notice')
@Index('account_notice_account', ['accountId'])
@Index('account_notice_unseen', ['accountId'], { where: 'seen_at IS NULL' })
export class AccountNotice {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('text') kind!: AccountNoticeKind;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
  @ForeignKey('account')
  @Column('uuid', { name: 'by_account_id', nullable: true })
  byAccountId!: string | null;
  @Column('timestamptz', { name: 'seen_at', nullable: true }) seenAt!: Date | null;
}
