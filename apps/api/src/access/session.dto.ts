import type { Account, Authenticated, CollectionPoint, District } from '@homeward/access';
import { csrfTokenOf } from '@homeward/access';
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

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  districtId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  collectionPointId!: string | null;

  @ApiPropertyOptional({ type: NamesDto })
  districtName?: NamesDto;

  @ApiPropertyOptional({ type: NamesDto })
  collectionPointName?: NamesDto;

  @ApiProperty({ enum: ['zh', 'en'] })
  locale!: Locale;
}

export class SessionDto {
  @ApiProperty({ type: OwnAccountDto })
  account!: OwnAccountDto;

  @ApiProperty({ description: 'Goes into the X-CSRF-Token header of unsafe methods' })
  csrfToken!: string;

  @ApiProperty({ enum: ['passed', 'enrolment_required'] })
  mfa!: 'passed' | 'enrolment_required';
}

/** Where an account works, with names to show. */
export interface Place {
  readonly district: District | null;
  readonly point: CollectionPoint | null;
}

export function toSessionDto(
  { account, session }: Pick<Authenticated, 'account' | 'session'>,
  token: string,
  place: Place,
): SessionDto {
  return {
    account: toOwnAccountDto(account, place),
    csrfToken: csrfTokenOf(token),
    mfa: session.mfaPassed ? 'passed' : 'enrolment_required',
  };
}

function toOwnAccountDto(account: Account, { district, point }: Place): OwnAccountDto {
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
