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
  /** True while the password is a one-time one, made by somebody else. */
  @Column('boolean', { name: 'password_change_required' }) passwordChangeRequired!: boolean;
  @Column('timestamptz', { name: 'password_expires_at', nullable: true }) passwordExpiresAt!: Date | null;
  /** Who made the one-time password; null once its owner chose another, and when the command line made it. */
  @Column('uuid', { name: 'password_reset_by', nullable: true }) passwordResetBy!: string | null;
  /** Who took the second factor away; null once its owner set up another, and when the command line did it. */
  @Column('uuid', { name: 'factor_reset_by', nullable: true }) factorResetBy!: string | null;
  /** Until then sign-ins are not held up by what strangers did. */
  @Column('timestamptz', { name: 'unlocked_until', nullable: true }) unlockedUntil!: Date | null;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('boolean', { name: 'is_demonstration' }) isDemonstration!: boolean;
  @Column('text') locale!: Locale;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('int') version!: number;
}
