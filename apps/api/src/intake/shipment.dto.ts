import {
  type Condition,
  CONDITIONS,
  SHIPMENT_STATUSES,
  type ShipmentStatus,
  type ShipmentView,
} from '@homeward/intake';
import { type Actor, type Page } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Optional } from '../http/optional.js';
import { DayPageQuery } from '../http/page.dto.js';
import { ScanBody, SpecimenDto, toSpecimenDto } from './specimen.dto.js';
import { VersionBody } from '../http/version.dto.js';
import { SHIPMENT_STEPS, type ShipmentStep, shipmentSteps } from '../steps/shipment.steps.js';

/** A shipment begins empty: there is nothing to say about it yet. */
export class NewShipmentBody {}

export class PackBody extends ScanBody {
  @ApiPropertyOptional()
  @Optional()
  @IsInt()
  version?: number;
}

export class SendBody extends VersionBody {
  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(100)
  carrier?: string;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(100)
  trackingNumber?: string;
}

export class ReceiveBody extends ScanBody {
  @ApiProperty({
    enum: CONDITIONS,
    enumName: 'Condition',
    description: 'Anything but `good` rejects the specimen',
  })
  @IsIn(CONDITIONS)
  condition!: Condition;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(1000)
  note?: string;

  @ApiPropertyOptional({
    default: false,
    description: 'Receives what the list does not name, or what was declared lost; then a note is required',
  })
  @Optional()
  @IsBoolean()
  unexpected?: boolean;
}

export class ShipmentQuery extends DayPageQuery {
  @ApiPropertyOptional({ enum: SHIPMENT_STATUSES, enumName: 'ShipmentStatus' })
  @IsOptional()
  @IsIn(SHIPMENT_STATUSES)
  status?: ShipmentStatus;
}

export class ShipmentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'SH-2026-00012' })
  number!: string;

  @ApiProperty({ enum: SHIPMENT_STATUSES, enumName: 'ShipmentStatus' })
  status!: ShipmentStatus;

  @ApiProperty({ format: 'uuid' })
  districtId!: string;

  @ApiProperty({ format: 'uuid' })
  collectionPointId!: string;

  @ApiProperty({ type: String, nullable: true })
  carrier!: string | null;

  @ApiProperty({ type: String, nullable: true })
  trackingNumber!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  receivedAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({
    enum: SHIPMENT_STEPS,
    enumName: 'ShipmentStep',
    isArray: true,
    description: 'What the caller may do with it now',
  })
  steps!: ShipmentStep[];

  @ApiProperty({ type: [SpecimenDto] })
  specimens!: SpecimenDto[];
}

export class ShipmentPageDto {
  @ApiProperty({ type: [ShipmentDto] })
  items!: ShipmentDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function toShipmentDto({ shipment, specimens }: ShipmentView, actor: Actor): ShipmentDto {
  const { id, number, status, districtId, collectionPointId, carrier, trackingNumber, version } = shipment;
  return {
    ...{ id, number, status, districtId, collectionPointId, carrier, trackingNumber },
    sentAt: shipment.sentAt?.toISOString() ?? null,
    receivedAt: shipment.receivedAt?.toISOString() ?? null,
    createdAt: shipment.createdAt.toISOString(),
    version,
    steps: shipmentSteps(status, actor),
    specimens: specimens.map(toSpecimenDto),
  };
}

export function toShipmentPageDto(page: Page<ShipmentView>, actor: Actor): ShipmentPageDto {
  return { items: page.items.map((view) => toShipmentDto(view, actor)), next: page.next };
}
