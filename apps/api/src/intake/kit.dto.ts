import {
  type CollectionKit,
  KIT_STATUSES,
  type KitStatus,
  LARGEST_KIT_ORDER,
  type Page,
} from '@homeward/intake';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID } from 'class-validator';
import { IdPageQuery } from './page.dto.js';

export class KitOrderBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  collectionPointId!: string;

  @ApiProperty({ minimum: 1, maximum: LARGEST_KIT_ORDER })
  @IsInt()
  count!: number;
}

export class KitQuery extends IdPageQuery {
  @ApiPropertyOptional({ enum: KIT_STATUSES })
  @IsOptional()
  @IsIn(KIT_STATUSES)
  status?: KitStatus;
}

export class KitDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'HF0000012A' })
  formBarcode!: string;

  @ApiProperty({ example: 'HS0000012K' })
  specimenBarcode!: string;

  @ApiProperty({ enum: KIT_STATUSES })
  status!: KitStatus;

  @ApiProperty({ format: 'uuid' })
  collectionPointId!: string;

  @ApiProperty({ format: 'date-time' })
  issuedAt!: string;
}

export class KitPageDto {
  @ApiProperty({ type: [KitDto] })
  items!: KitDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function toKitDto(kit: CollectionKit): KitDto {
  const { id, formBarcode, specimenBarcode, status, collectionPointId } = kit;
  return {
    id,
    formBarcode,
    specimenBarcode,
    status,
    collectionPointId,
    issuedAt: kit.issuedAt.toISOString(),
  };
}

export function toKitPageDto(page: Page<CollectionKit>): KitPageDto {
  return { items: page.items.map(toKitDto), next: page.next };
}
