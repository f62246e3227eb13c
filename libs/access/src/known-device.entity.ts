import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A browser on which an account signed in with its right password and code. */
@Entity('known_device')
@Index('known_device_account', ['accountId'])
export class KnownDevice {
  @PrimaryColumn('text', { name: 'token_hash' }) tokenHash!: string;
  @ForeignKey('account')
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', default: () => 'now()' }) lastUsedAt!: Date;
}
