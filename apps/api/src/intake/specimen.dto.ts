import {
  CORRECTION_STATUSES,
  type CorrectionStatus,
  type Material,
  MATERIALS,
  SPECIMEN_STATUSES,
  type SpecimenDetail,
  type SpecimenStatus,
  type SpecimenView,
} from '@homeward/intake';
import { type Actor, type Page } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DayPageQuery } from '../http/page.dto.js';
import { SPECIMEN_STEPS, type SpecimenStep, specimenSteps } from '../steps/specimen.steps.js';

/** Longer than any label; what else is wrong with a barcode is said by the kits. */
const BARCODE_LENGTH = 40;

export class SpecimenBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  donorId!: string;

  @ApiProperty({ example: 'HF0000012A', description: 'Scanned from the form' })
  @IsString()
  @MaxLength(BARCODE_LENGTH)
  formBarcode!: string;

  @ApiProperty({ example: 'HS0000012K', description: 'Scanned from the tube or card' })
  @IsString()
  @MaxLength(BARCODE_LENGTH)
  specimenBarcode!: string;

  @ApiProperty({ enum: MATERIALS, enumName: 'Material' })
  @IsIn(MATERIALS)
  material!: Material;

  @ApiProperty({ format: 'date', example: '2026-11-20' })
  @IsString()
  collectedOn!: string;
}

export class SpecimenQuery extends DayPageQuery {
  @ApiPropertyOptional({ enum: SPECIMEN_STATUSES, enumName: 'SpecimenStatus' })
  @IsOptional()
  @IsIn(SPECIMEN_STATUSES)
  status?: SpecimenStatus;

  @ApiPropertyOptional({
    enum: ['proposed'],
    enumName: 'CorrectionFilter',
    description: 'Only those whose correction waits for a decision',
  })
  @IsOptional()
  @IsIn(['proposed'])
  correction?: 'proposed';

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  donorId?: string;
}

export class ScanBody {
  @ApiProperty({ example: 'HS0000012K' })
  @IsString()
  @MaxLength(BARCODE_LENGTH)
  barcode!: string;
}

export class SpecimenDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'HS0000012K' })
  barcode!: string;

  @ApiProperty({ format: 'uuid' })
  donorId!: string;

  @ApiProperty({ example: 'D-000123' })
  donorCode!: string;

  @ApiProperty({ enum: MATERIALS, enumName: 'Material' })
  material!: Material;

  @ApiProperty({ format: 'date' })
  collectedOn!: string;

  @ApiProperty({ enum: SPECIMEN_STATUSES, enumName: 'SpecimenStatus' })
  status!: SpecimenStatus;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Condition for which the laboratory rejected it',
  })
  rejectReason!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  shipmentId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  shipmentNumber!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty()
  version!: number;
}

export class CustodyEventDto {
  @ApiProperty()
  event!: string;

  @ApiProperty({ enum: SPECIMEN_STATUSES, enumName: 'SpecimenStatus', nullable: true })
  fromStatus!: SpecimenStatus | null;

  @ApiProperty({ enum: SPECIMEN_STATUSES, enumName: 'SpecimenStatus' })
  toStatus!: SpecimenStatus;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, nullable: true })
  who!: string | null;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
}

/** Whose the specimen is was corrected, or is to be. Codes only. */
export class SpecimenCorrectionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: CORRECTION_STATUSES, enumName: 'CorrectionStatus' })
  status!: CorrectionStatus;

  @ApiProperty({ example: 'HS0000012K' })
  barcode!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Set when two specimens are exchanged' })
  otherBarcode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'D-000123' })
  fromCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'D-000124' })
  toCode!: string | null;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'date-time' })
  proposedAt!: string;

  @ApiProperty({ type: String, nullable: true })
  proposedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedBy!: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason!: string | null;
}

export class SpecimenDetailDto extends SpecimenDto {
  @ApiProperty({
    enum: SPECIMEN_STEPS,
    enumName: 'SpecimenStep',
    isArray: true,
    description: 'What the caller may do with it now',
  })
  steps!: SpecimenStep[];

  @ApiProperty({ type: [SpecimenCorrectionDto], description: 'Whose it is: corrections, oldest first' })
  corrections!: SpecimenCorrectionDto[];

  @ApiProperty({ type: [CustodyEventDto] })
  custody!: CustodyEventDto[];
}

export class SpecimenPageDto {
  @ApiProperty({ type: [SpecimenDto] })
  items!: SpecimenDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export function toSpecimenDto({ specimen, donorCode, shipmentNumber }: SpecimenView) {
  const { id, barcode, donorId, material, collectedOn, status, rejectReason, shipmentId, version } = specimen;
  const createdAt = specimen.createdAt.toISOString();
  return {
    ...{ id, barcode, donorId, donorCode, material, collectedOn, status, rejectReason },
    ...{ shipmentId, shipmentNumber, createdAt, version },
  };
}

export function toSpecimenDetailDto(view: SpecimenDetail, actor: Actor): SpecimenDetailDto {
  const custody = view.custody.map((event) => ({ ...event, at: event.at.toISOString() }));
  const corrections = view.corrections.map((one) => ({
    ...one,
    proposedAt: one.proposedAt.toISOString(),
    decidedAt: one.decidedAt?.toISOString() ?? null,
  }));
  return { ...toSpecimenDto(view), steps: specimenSteps(view, actor), custody, corrections };
}

export function toSpecimenPageDto(page: Page<SpecimenView>): SpecimenPageDto {
  return { items: page.items.map(toSpecimenDto), next: page.next };
}
