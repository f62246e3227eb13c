import type { Account, Authenticated, CollectionPoint, District, UnseenNotice } from '@homeward/access';
import {
  ACCOUNT_NOTICES,
  type AccountNoticeKind,
  csrfTokenOf,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
} from '@homeward/access';
import { type Locale, type Role, ROLES } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const CODE = /^\d{6}$/;

export class SignInBody {
  @ApiProperty({ example: 'technician' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  username!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;

  @ApiPropertyOptional({ description: 'Six digits of the authenticator', example: '123456' })
  @IsOptional()
  @Matches(CODE)
  totp?: string;
}

export class ConfirmTotpBody {
  @ApiProperty({ example: '123456' })
  @Matches(CODE)
  code!: string;
}

/** How long and how strong it must be is a rule of the domain, which says what is wrong with it. */
export class ChangePasswordBody {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  currentPassword!: string;

  @ApiProperty({ minLength: PASSWORD_MIN_LENGTH, maxLength: PASSWORD_MAX_LENGTH })
  @IsString()
  @MaxLength(1000)
  newPassword!: string;
}

export class TotpOfferDto {
  @ApiProperty({ description: 'Base32, for typing in' })
  secret!: string;

  @ApiProperty({ description: 'For the QR code' })
  otpauthUrl!: string;
}

export class NamesDto {
  @ApiProperty()
  zh!: string;

  @ApiProperty()
  en!: string;
}

export class OwnAccountDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  username!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role!: Role;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  districtId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  collectionPointId!: string | null;

  @ApiPropertyOptional({ type: NamesDto })
  districtName?: NamesDto;

  @ApiPropertyOptional({ type: NamesDto })
  collectionPointName?: NamesDto;

  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Locale' })
  locale!: Locale;
}

export class AccountNoticeDto {
  @ApiProperty({ enum: ACCOUNT_NOTICES, enumName: 'AccountNoticeKind' })
  kind!: AccountNoticeKind;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null when the command line did it' })
  by!: string | null;
}

export class SessionDto {
  @ApiProperty({ type: OwnAccountDto })
  account!: OwnAccountDto;

  @ApiProperty({ description: 'Goes into the X-CSRF-Token header of unsafe methods' })
  csrfToken!: string;

  @ApiProperty({ enum: ['passed', 'enrolment_required'], enumName: 'SecondFactorState' })
  mfa!: 'passed' | 'enrolment_required';

  @ApiProperty({ description: 'The password is a one-time one; nothing works before it is changed' })
  passwordChangeRequired!: boolean;

  @ApiProperty({
    type: [AccountNoticeDto],
    description: 'What others did to the account, not yet acknowledged',
  })
  notices!: AccountNoticeDto[];
}

/** Place names and unread notices of an account, for the session response. */
export interface SessionFacts {
  readonly notices: readonly UnseenNotice[];
  readonly district: District | null;
  readonly point: CollectionPoint | null;
}

export function toSessionDto(
  { account, session }: Pick<Authenticated, 'account' | 'session'>,
  token: string,
  facts: SessionFacts,
): SessionDto {
  return {
    account: toOwnAccountDto(account, facts),
    csrfToken: csrfTokenOf(token),
    mfa: session.mfaPassed ? 'passed' : 'enrolment_required',
    passwordChangeRequired: account.passwordChangeRequired,
    notices: facts.notices.map(({ kind, at, by }) => ({ kind, at: at.toISOString(), by })),
  };
}

function toOwnAccountDto(account: Account, { district, point }: SessionFacts): OwnAccountDto {
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    role: account.role,
    districtId: account.districtId,
    collectionPointId: account.collectionPointId,
    ...(district ? { districtName: { zh: district.nameZh, en: district.nameEn } } : {}),
    ...(point ? { collectionPointName: { zh: point.nameZh, en: point.nameEn } } : {}),
    locale: account.locale,
  };
}
