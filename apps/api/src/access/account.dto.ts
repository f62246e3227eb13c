import { type Account, isAlive, PASSWORD_MIN_LENGTH, type Session } from '@homeward/access';
import { type Role, ROLES } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';

export class NewAccountBody {
  @ApiProperty({ example: 'li.na' })
  @Matches(/^[a-z][a-z0-9._-]{2,49}$/)
  username!: string;

  @ApiProperty({ example: '采集员 李娜' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  displayName!: string;

  @ApiProperty({ enum: ROLES })
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

  @ApiProperty({ minLength: PASSWORD_MIN_LENGTH })
  @IsString()
  @MinLength(PASSWORD_MIN_LENGTH)
  @MaxLength(200)
  password!: string;
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

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  districtId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  collectionPointId!: string | null;

  @ApiProperty({ description: 'Whether a second factor is set up' })
  enrolled!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'After failed sign-ins' })
  lockedUntil!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt!: string | null;

  @ApiProperty()
  isDemonstration!: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty()
  version!: number;
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
}

export class AccountSessionPageDto {
  @ApiProperty({ type: [AccountSessionDto] })
  items!: AccountSessionDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function toAccountDto(account: Account): AccountDto {
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    role: account.role,
    districtId: account.districtId,
    collectionPointId: account.collectionPointId,
    enrolled: account.totpLastStep !== null,
    lockedUntil:
      account.lockedUntil && account.lockedUntil.getTime() > Date.now()
        ? account.lockedUntil.toISOString()
        : null,
    disabledAt: account.disabledAt?.toISOString() ?? null,
    isDemonstration: account.isDemonstration,
    createdAt: account.createdAt.toISOString(),
    version: account.version,
  };
}

export function toAccountSessionDto(session: Session): AccountSessionDto {
  return {
    id: session.id,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    revokedAt: session.revokedAt?.toISOString() ?? null,
    address: session.address,
    userAgent: session.userAgent,
    open: isAlive(session, Date.now()),
  };
}
