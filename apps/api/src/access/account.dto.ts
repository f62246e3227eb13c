import { type Account, isAlive, type Session } from '@homeward/access';
import { type Actor, type Role, ROLES } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import {
  ACCOUNT_STEPS,
  type AccountStep,
  accountSteps,
  SESSION_STEPS,
  type SessionStep,
  sessionSteps,
} from '../steps/account.steps.js';

export class NewAccountBody {
  @ApiProperty({ example: 'li.na' })
  @Matches(/^[a-z][a-z0-9._-]{2,49}$/)
  username!: string;

  @ApiProperty({ example: '李娜' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  displayName!: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES)
  role!: Role;

  @ApiPropertyOptional({ description: 'Of an investigator', example: '120101' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  districtCode?: string;

  @ApiPropertyOptional({ description: 'Of a technician', example: 'TJ-HP-01' })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  collectionPointCode?: string;
}

export class AccountVersionBody {
  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class AccountDto {
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

  @ApiProperty({ description: 'Whether a second factor is set up' })
  enrolled!: boolean;

  @ApiProperty({ description: 'The one-time password was not changed yet' })
  passwordChangeRequired!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Sign-ins on unknown browsers are held up until then, after failures',
  })
  heldUpUntil!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt!: string | null;

  @ApiProperty()
  isDemonstration!: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({
    enum: ACCOUNT_STEPS,
    enumName: 'AccountStep',
    isArray: true,
    description: 'What the caller may do with the account now',
  })
  steps!: AccountStep[];
}

export class AccountWithPasswordDto extends AccountDto {
  @ApiProperty({
    description: 'Shown this once; to be changed at the first sign-in',
    example: 'k7mq-2xwe-9prt-hd4b',
  })
  oneTimePassword!: string;

  @ApiProperty({ format: 'date-time', description: 'The one-time password is worth nothing from then on' })
  passwordExpiresAt!: string;
}

export class AccountPageDto {
  @ApiProperty({ type: [AccountDto] })
  items!: AccountDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class AccountSessionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  lastSeenAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: string | null;

  @ApiProperty()
  address!: string;

  @ApiProperty()
  userAgent!: string;

  @ApiProperty({ description: 'Neither revoked, nor idle for too long, nor past its last hour' })
  open!: boolean;

  @ApiProperty({
    enum: SESSION_STEPS,
    enumName: 'SessionStep',
    isArray: true,
    description: 'What the caller may do with the session now',
  })
  steps!: SessionStep[];
}

export class AccountSessionPageDto {
  @ApiProperty({ type: [AccountSessionDto] })
  items!: AccountSessionDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function toAccountDto(account: Account, actor: Actor, heldUpUntil?: Date): AccountDto {
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    role: account.role,
    districtId: account.districtId,
    collectionPointId: account.collectionPointId,
    enrolled: account.totpLastStep !== null,
    passwordChangeRequired: account.passwordChangeRequired,
    heldUpUntil: heldUpUntil?.toISOString() ?? null,
    disabledAt: account.disabledAt?.toISOString() ?? null,
    isDemonstration: account.isDemonstration,
    createdAt: account.createdAt.toISOString(),
    version: account.version,
    steps: accountSteps(account, actor),
  };
}

export function toAccountWithPasswordDto(
  account: Account,
  actor: Actor,
  oneTimePassword: string,
): AccountWithPasswordDto {
  const { passwordExpiresAt } = account;
  if (!passwordExpiresAt) throw new Error('An account with a one-time password has the time it ends');
  return Object.assign(toAccountDto(account, actor), {
    oneTimePassword,
    passwordExpiresAt: passwordExpiresAt.toISOString(),
  });
}

export function toAccountSessionDto(session: Session, actor: Actor): AccountSessionDto {
  const open = isAlive(session, Date.now());
  return {
    id: session.id,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    revokedAt: session.revokedAt?.toISOString() ?? null,
    address: session.address,
    userAgent: session.userAgent,
    open,
    steps: sessionSteps(open, actor),
  };
}
