import type { Actor, Page } from '@homeward/platform';
import {
  type CollectionKit,
  KIT_STATUSES,
  type KitStatus,
  LARGEST_KIT_ORDER,
  LARGEST_LABEL_ORDER,
} from '@homeward/intake';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IdPageQuery } from '../http/page.dto.js';
import { KIT_STEPS, type KitStep, kitSteps } from '../steps/kit.steps.js';

export class KitOrderBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  collectionPointId!: string;

  @ApiProperty({ minimum: 1, maximum: LARGEST_KIT_ORDER })
  @IsInt()
  count!: number;
}

export class KitQuery extends IdPageQuery {
  @ApiPropertyOptional({ enum: KIT_STATUSES, enumName: 'KitStatus' })
  @IsOptional()
  @IsIn(KIT_STATUSES)
  status?: KitStatus;
}

/** An address holds no more ids than this. */
const MOST_IDS = 100;

export class LabelQuery {
  @ApiPropertyOptional({ description: 'Ids of unused kits, separated by commas', maxLength: 37 * MOST_IDS })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @ApiPropertyOptional({
    ...{ minimum: 1, maximum: LARGEST_LABEL_ORDER },
    description: 'Instead of ids: the newest unused kits',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  count?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'Whose kits are counted' })
  @IsOptional()
  @IsUUID()
  collectionPointId?: string;
}

export class KitVoidBody {
  @ApiProperty({ description: 'Lost, torn, printed badly …' })
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export class KitDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'HF0000012A' })
  formBarcode!: string;

  @ApiProperty({ example: 'HS0000012K' })
  specimenBarcode!: string;

  @ApiProperty({ enum: KIT_STATUSES, enumName: 'KitStatus' })
  status!: KitStatus;

  @ApiProperty({ format: 'uuid' })
  collectionPointId!: string;

  @ApiProperty({ format: 'date-time' })
  issuedAt!: string;

  @ApiProperty({
    enum: KIT_STEPS,
    enumName: 'KitStep',
    isArray: true,
    description: 'What the caller may do with the kit now',
  })
  steps!: KitStep[];
}

export class KitPageDto {
  @ApiProperty({ type: [KitDto] })
  items!: KitDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function toKitDto(kit: CollectionKit, actor: Actor): KitDto {
  const { id, formBarcode, specimenBarcode, status, collectionPointId } = kit;
  return {
    id,
    formBarcode,
    specimenBarcode,
    status,
    collectionPointId,
    issuedAt: kit.issuedAt.toISOString(),
    steps: kitSteps(status, actor),
  };
}

export function toKitPageDto(page: Page<CollectionKit>, actor: Actor): KitPageDto {
  return { items: page.items.map((kit) => toKitDto(kit, actor)), next: page.next };
}
