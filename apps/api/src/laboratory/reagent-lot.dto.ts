import {
  type LotUse,
  PLATE_STATUSES,
  type PlateStatus,
  REAGENT_KINDS,
  type ReagentKind,
  type ReagentLot,
} from '@homeward/laboratory';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/index.js';

export class NewLotBody {
  @ApiProperty({ enum: REAGENT_KINDS, enumName: 'ReagentKind' })
  @IsIn(REAGENT_KINDS)
  kind!: ReagentKind;

  @ApiProperty({ example: 'GlobalFiler', description: 'Of a kit the name of its panel' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;

  @ApiProperty({ example: '2509123' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  lot!: string;

  @ApiProperty({ example: '2027-03-31', description: 'The last day of use' })
  @IsString()
  @MaxLength(10)
  expiresOn!: string;
}

export class LotQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REAGENT_KINDS, enumName: 'ReagentKind' })
  @IsOptional()
  @IsIn(REAGENT_KINDS)
  kind?: ReagentKind;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  declare after?: string;
}

export class ReagentLotDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: REAGENT_KINDS, enumName: 'ReagentKind' }) kind!: ReagentKind;
  @ApiProperty({ example: 'GlobalFiler' }) name!: string;
  @ApiProperty({ example: '2509123' }) lot!: string;
  @ApiProperty({ format: 'date', example: '2027-03-31' }) expiresOn!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class ReagentLotPageDto {
  @ApiProperty({ type: [ReagentLotDto] }) items!: ReagentLotDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class LotUseDto {
  @ApiProperty({ format: 'uuid' }) plateId!: string;
  @ApiProperty({ example: 'PL-2026-0007' }) number!: string;
  @ApiProperty({ enum: PLATE_STATUSES, enumName: 'PlateStatus' }) status!: PlateStatus;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: String, nullable: true }) overrideReason!: string | null;
}

export function toLotDto({ id, kind, name, lot, expiresOn, createdAt }: ReagentLot): ReagentLotDto {
  return { id, kind, name, lot, expiresOn, createdAt: createdAt.toISOString() };
}

export function toLotUseDto({ recordedAt, ...use }: LotUse): LotUseDto {
  return { ...use, recordedAt: recordedAt.toISOString() };
}
