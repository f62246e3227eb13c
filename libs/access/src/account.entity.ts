import type { Locale, Role } from '@homeward/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') username!: string;
  @Column('text', { name: 'display_name' }) displayName!: string;
  @Column('text') role!: Role;
  @Column('uuid', { name: 'district_id', nullable: true }) districtId!: string | null;
  @Column('uuid', { name: 'collection_point_id', nullable: true }) collectionPointId!: string | null;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  /** Ciphertext; enrolment is finished once a step was used. */
  @Column('text', { name: 'totp_secret', nullable: true }) totpSecret!: string | null;
  @Column('bigint', { name: 'totp_last_step', nullable: true }) totpLastStep!: string | null;
  @Column('int', { name: 'failed_attempts' }) failedAttempts!: number;
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil!: Date | null;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('boolean', { name: 'is_demonstration' }) isDemonstration!: boolean;
  @Column('text') locale!: Locale;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
