import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('session')
@Index('session_account', ['accountId'])
export class Session {
  @PrimaryColumn('uuid') id!: string;
  /** SHA-256 of the token in the cookie: a copy of the database opens no session. */
  @Column('text', { name: 'token_hash', unique: true }) tokenHash!: string;
  @ForeignKey('account')
  @Column('uuid', { name: 'account_id' })
  accountId!: string;
  @Column('boolean', { name: 'mfa_passed' }) mfaPassed!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' }) lastSeenAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column('text') address!: string;
  @Column('text', { name: 'user_agent' }) userAgent!: string;
}
