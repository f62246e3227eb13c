import { AUDIT_PROBLEMS, type AuditEntry, type AuditHead, type AuditVerdict } from '@homeward/audit';
import type { Locale } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/index.js';

export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'specimen' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subjectType?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subjectId?: string;

  @ApiPropertyOptional({ example: 'identity.read' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  action?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  override after?: string;
}

export class AuditEntryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  accountId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  accountName!: string | null;

  @ApiProperty({ example: 'analyst', description: 'Role of the caller, or `system`' })
  role!: string;

  @ApiProperty()
  action!: string;

  @ApiProperty()
  subjectType!: string;

  @ApiProperty()
  subjectId!: string;

  @ApiProperty({ type: String, nullable: true })
  requestId!: string | null;

  @ApiProperty({ type: Object })
  data!: Record<string, unknown>;

  @ApiProperty({ type: Number, nullable: true, description: 'Place in the chain; null while not yet sealed' })
  seq!: number | null;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto] })
  items!: AuditEntryDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class AuditHeadDto {
  @ApiProperty({ type: Number, nullable: true })
  seq!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256, hexadecimal' })
  hash!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sealedAt!: string | null;

  @ApiProperty({ description: 'Entries that wait for their seal' })
  unsealed!: number;
}

export class AuditVerificationDto {
  @ApiProperty()
  ok!: boolean;

  @ApiProperty({ description: 'Links of the chain that were checked' })
  entries!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Hash of the last one' })
  head!: string | null;

  @ApiProperty({ description: 'Entries that wait for their seal' })
  unsealed!: number;

  @ApiProperty({ type: String, nullable: true, description: 'In words' })
  firstProblem!: string | null;

  @ApiProperty({
    enum: AUDIT_PROBLEMS,
    enumName: 'AuditProblem',
    nullable: true,
  })
  problemKind!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  problemEntryId!: string | null;
}

export function toAuditEntryDto(
  entry: AuditEntry,
  names: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, number>,
): AuditEntryDto {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    accountId: entry.accountId,
    accountName: entry.accountId ? (names.get(entry.accountId) ?? null) : null,
    role: entry.role,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    requestId: entry.requestId,
    data: entry.data,
    seq: places.get(entry.id) ?? null,
  };
}

export function toAuditHeadDto(head: AuditHead): AuditHeadDto {
  return { ...head, sealedAt: head.sealedAt?.toISOString() ?? null };
}

export function toAuditVerificationDto(verdict: AuditVerdict, locale: Locale): AuditVerificationDto {
  return {
    ok: verdict.ok,
    entries: verdict.entries,
    head: verdict.head?.hash ?? null,
    unsealed: verdict.unsealed,
    firstProblem: verdict.firstProblem?.text[locale] ?? null,
    problemKind: verdict.firstProblem?.kind ?? null,
    problemEntryId: verdict.firstProblem?.entryId ?? null,
  };
}
