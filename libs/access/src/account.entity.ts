import { ROLES, oneOf } from '@homeward/platform';
import type { Locale, Role } from '@homeward/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('account')
@Check('account_role_check', oneOf('role', ROLES))
@Check('account_locale_check', oneOf('locale', ['zh', 'en']))
@Check(
  'account_check',
  `(role <> 'technician') OR ((district_id IS NOT NULL) AND (collection_point_id IS NOT NULL))`,
)
@Check('account_check1', `(role <> 'investigator') OR (district_id IS NOT NULL)`)
export class Account {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) username!: string;
  @Column('text', { name: 'display_name' }) displayName!: string;
  @Column('text') role!: Role;
  @ForeignKey('district')
  @Column('uuid', { name: 'district_id', nullable: true })
  districtId!: string | null;
  @ForeignKey('collection_point')
  @Column('uuid', { name: 'collection_point_id', nullable: true })
  collectionPointId!: string | null;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  /** Ciphertext; enrolment is finished once a step was used. */
  @Column('text', { name: 'totp_secret', nullable: true }) totpSecret!: string | null;
  @Column('bigint', { name: 'totp_last_step', nullable: true }) totpLastStep!: string | null;
  /** True while the password is a one-time password made by another account. */
  @Column('boolean', { name: 'password_change_required', default: false }) passwordChangeRequired!: boolean;
  @Column('timestamptz', { name: 'password_expires_at', nullable: true }) passwordExpiresAt!: Date | null;
  /** Who made the one-time password; null once its owner chose another, and when the command line made it. */
  @ForeignKey('account')
  @Column('uuid', { name: 'password_reset_by', nullable: true })
  passwordResetBy!: string | null;
  /** Who took the second factor away; null once its owner set up another, and when the command line did it. */
  @ForeignKey('account')
  @Column('uuid', { name: 'factor_reset_by', nullable: true })
  factorResetBy!: string | null;
  /** Until then sign-ins are not held up by what strangers did. */
  @Column('timestamptz', { name: 'unlocked_until', nullable: true }) unlockedUntil!: Date | null;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('boolean', { name: 'is_demonstration', default: false }) isDemonstration!: boolean;
  @Column('text', { default: 'zh' }) locale!: Locale;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
