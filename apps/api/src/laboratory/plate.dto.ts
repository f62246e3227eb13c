import {
  PLATE_STATUSES,
  type LotUse,
  type PlateDifference,
  type PlateReturn,
  type PlateRow,
  type PlateStatus,
  type PlateStep,
  type PlateView,
  REAGENT_KINDS,
  type ReagentKind,
  type ReagentLot,
  SHEET_FORMATS,
  type SheetFormat,
  TURNAROUND_STEPS,
  type TurnaroundReport,
  type TurnaroundStep,
  type WaitingSpecimen,
  WELL_KINDS,
  type ControlKind,
  type WellKind,
  wordsOf,
} from '@homeward/laboratory';
import { SPECIMEN_STATUSES, type SpecimenStatus } from '@homeward/intake';
import type { Actor, Locale } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../http/index.js';
import { PLATE_STEPS, plateSteps } from '../steps/plate.steps.js';

const CONTROLS = ['positive_control', 'negative_control', 'ladder'] as const satisfies readonly ControlKind[];
const DIFFERENCES = [
  'not_returned',
  'not_planned',
  'other_well',
] as const satisfies readonly PlateDifference['code'][];
const WAITING_STEPS = ['plated', 'run', 'imported', 'approved'] as const;

export class NewPlateBody {
  @ApiProperty({ example: 'GlobalFiler' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  panel!: string;

  @ApiProperty({ example: 'HID_36_POP4', description: 'As the instrument calls it' })
  @IsString()
  @MaxLength(100)
  assay!: string;

  @ApiProperty({ example: 'RG_HID', description: 'As the instrument calls it' })
  @IsString()
  @MaxLength(100)
  resultsGroup!: string;

  @ApiProperty({ example: 'FNC_HID', description: 'As the instrument calls it' })
  @IsString()
  @MaxLength(100)
  fileNameConvention!: string;
}

export class PlateQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PLATE_STATUSES, enumName: 'PlateStatus' })
  @IsOptional()
  @IsIn(PLATE_STATUSES)
  status?: PlateStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  declare after?: string;
}

export class PutSampleBody {
  @ApiProperty({ example: 'HS0000012K' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  barcode!: string;

  @ApiPropertyOptional({ example: 'C01', description: 'The next free one when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  well?: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class PutControlBody {
  @ApiProperty({ enum: CONTROLS, enumName: 'ControlKind' })
  @IsIn(CONTROLS)
  kind!: ControlKind;

  @ApiPropertyOptional({ example: 'A01', description: 'Its usual one when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  well?: string;

  @ApiPropertyOptional({ example: 'PC_2800M', description: 'As the table of results will call it' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name?: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class ClearWellBody {
  @ApiProperty({ example: 'C01' })
  @IsString()
  @MaxLength(10)
  well!: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class PlateVersionBody {
  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class FailPlateBody extends PlateVersionBody {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason!: string;
}

export class UseLotBody extends PlateVersionBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  lotId!: string;

  @ApiPropertyOptional({ description: 'Why an expired lot is used; by the laboratory lead alone' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class TakeLotBackBody extends PlateVersionBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  lotId!: string;
}

export class SheetQuery {
  @ApiProperty({ enum: SHEET_FORMATS, enumName: 'SheetFormat' })
  @IsIn(SHEET_FORMATS)
  format!: SheetFormat;
}

export class TurnaroundQuery {
  @ApiPropertyOptional({ example: 90, description: 'Specimens received in so many days; 90 when left out' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(366)
  days?: number;
}

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

export class PlateStepTakenDto {
  @ApiProperty({ enum: PLATE_STATUSES, enumName: 'PlateStatus' }) status!: PlateStatus;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) at!: string | null;
  @ApiProperty({ type: String, nullable: true }) by!: string | null;
}

export class PlateSummaryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'PL-2026-0007' }) number!: string;
  @ApiProperty() panel!: string;
  @ApiProperty({ enum: PLATE_STATUSES, enumName: 'PlateStatus' }) status!: PlateStatus;
  @ApiProperty() samples!: number;
  @ApiProperty({ type: [PlateStepTakenDto], description: 'In their order; those to come have no time' })
  taken!: PlateStepTakenDto[];
  @ApiProperty({ type: String, nullable: true }) failureReason!: string | null;
  @ApiProperty() version!: number;
}

export class PlatePageDto {
  @ApiProperty({ type: [PlateSummaryDto] }) items!: PlateSummaryDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class WellDto {
  @ApiProperty({ example: 'C01' }) well!: string;
  @ApiProperty({ enum: WELL_KINDS, enumName: 'WellKind' }) kind!: WellKind;
  @ApiProperty({ example: 'HS0000012K' }) name!: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) specimenId!: string | null;
  @ApiProperty({ type: String, nullable: true }) donorCode!: string | null;
  @ApiProperty({ enum: SPECIMEN_STATUSES, enumName: 'SpecimenStatus', nullable: true })
  specimenStatus!: SpecimenStatus | null;
}

export class PlateLotDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: REAGENT_KINDS, enumName: 'ReagentKind' }) kind!: ReagentKind;
  @ApiProperty({ example: 'GlobalFiler' }) name!: string;
  @ApiProperty({ example: '2509123' }) lot!: string;
  @ApiProperty({ format: 'date', example: '2027-03-31' }) expiresOn!: string;
  @ApiProperty({ type: String, nullable: true }) overrideReason!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '王芳' }) overriddenByName!: string | null;
}

export class PlateDto extends PlateSummaryDto {
  @ApiProperty({ example: 'HID_36_POP4' }) assay!: string;
  @ApiProperty({ example: 'RG_HID' }) resultsGroup!: string;
  @ApiProperty({ example: 'FNC_HID' }) fileNameConvention!: string;
  @ApiProperty({ type: [WellDto], description: 'Down the columns' }) wells!: WellDto[];
  @ApiProperty({ type: [PlateLotDto] }) lots!: PlateLotDto[];
  @ApiProperty({
    type: [String],
    example: ['no ladder in columns 4 to 6'],
    description: 'What keeps it from being released',
  })
  problems!: string[];
  @ApiProperty({
    enum: PLATE_STEPS,
    enumName: 'PlateStep',
    isArray: true,
    description: 'What the caller may do with it now',
  })
  steps!: PlateStep[];
}

export class FilledDto extends PlateDto {
  @ApiProperty({ description: 'Samples that were put' }) put!: number;
}

export class PlacedDto extends PlateDto {
  @ApiProperty({ example: 'C01' }) well!: string;
}

export class PlateDifferenceDto {
  @ApiProperty({ enum: DIFFERENCES, enumName: 'PlateDifferenceCode' }) code!: PlateDifference['code'];
  @ApiProperty({ example: 'HS0000012K' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: 'C01' }) planned!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'D01' }) returned!: string | null;
}

export class PlateReturnDto {
  @ApiProperty({ format: 'uuid' }) batchId!: string;
  @ApiProperty({ example: 'IMP-2026-00012' }) batchNumber!: string;
  @ApiProperty({ format: 'uuid' }) plateId!: string;
  @ApiProperty({ example: 'PL-2026-0007' }) plateNumber!: string;
  @ApiProperty({ type: [PlateDifferenceDto], description: 'What differs from the plan' })
  differences!: PlateDifferenceDto[];
}

export class WaitingSpecimenDto {
  @ApiProperty({ format: 'uuid' }) specimenId!: string;
  @ApiProperty({ example: 'HS0000012K' }) barcode!: string;
  @ApiProperty() donorCode!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty() urgent!: boolean;
}

export class WaitingListDto {
  @ApiProperty({ description: 'All that wait' }) total!: number;
  @ApiProperty({
    type: [WaitingSpecimenDto],
    description: 'The next ones, in the order in which a plate is filled',
  })
  items!: WaitingSpecimenDto[];
}

export class StepTimesDto {
  @ApiProperty({ enum: TURNAROUND_STEPS, enumName: 'TurnaroundStep' }) step!: TurnaroundStep;
  @ApiProperty({ description: 'Specimens that took it' }) count!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'In working days' }) median!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'In working days' }) ninetieth!: number | null;
  @ApiProperty({ description: 'In working days' }) target!: number;
}

export class OverdueDto {
  @ApiProperty({ format: 'uuid' }) specimenId!: string;
  @ApiProperty({ example: 'HS0000012K' }) barcode!: string;
  @ApiProperty({ type: String, nullable: true }) plate!: string | null;
  @ApiProperty({ enum: WAITING_STEPS, enumName: 'WaitingStep', description: 'What it waits for' })
  step!: (typeof WAITING_STEPS)[number];
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ description: 'Working days beyond the target' }) late!: number;
}

export class TurnaroundDto {
  @ApiProperty() days!: number;
  @ApiProperty({ type: [StepTimesDto] }) steps!: StepTimesDto[];
  @ApiProperty({ type: [OverdueDto], description: 'The latest first, 200 at most' }) overdue!: OverdueDto[];
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

function summaryOf(plate: PlateRow) {
  const { id, number, panel, status, samples, failureReason, version } = plate;
  const taken = (of: PlateStatus, at: Date | null, by: string | null): PlateStepTakenDto => ({
    status: of,
    at: at?.toISOString() ?? null,
    by: at && by,
  });
  return {
    ...{ id, number, panel, status, samples, failureReason, version },
    taken: [
      taken('drafted', plate.createdAt, plate.createdByName),
      taken('released', plate.releasedAt, plate.releasedByName),
      taken('amplified', plate.amplifiedAt, plate.amplifiedByName),
      taken('run', plate.runAt, plate.runByName),
      plate.failedAt
        ? taken('failed', plate.failedAt, plate.failedByName)
        : taken('imported', plate.importedAt, null),
    ],
  };
}

function fieldsOf({ plate, wells, lots, problems }: PlateView, locale: Locale, actor: Actor) {
  const { assay, resultsGroup, fileNameConvention, status } = plate;
  return {
    ...summaryOf(plate),
    ...{ assay, resultsGroup, fileNameConvention },
    wells: [...wells],
    lots: [...lots],
    problems: problems.map((problem) => wordsOf(problem)[locale]),
    steps: plateSteps(status, actor),
  };
}

export function toPlateSummaryDto(plate: PlateRow): PlateSummaryDto {
  return summaryOf(plate);
}

export function toPlateDto(view: PlateView, locale: Locale, actor: Actor): PlateDto {
  return fieldsOf(view, locale, actor);
}

export function toPlacedDto(view: PlateView, well: string, locale: Locale, actor: Actor): PlacedDto {
  return { ...fieldsOf(view, locale, actor), well };
}

export function toFilledDto(view: PlateView, put: number, locale: Locale, actor: Actor): FilledDto {
  return { ...fieldsOf(view, locale, actor), put };
}

export function toReturnDto(found: PlateReturn): PlateReturnDto {
  const { batchId, batchNumber, plateId, plateNumber, differences } = found;
  return {
    ...{ batchId, batchNumber, plateId, plateNumber },
    differences: differences.map((difference) => ({
      code: difference.code,
      name: difference.name,
      planned: 'planned' in difference ? difference.planned : null,
      returned: 'returned' in difference ? difference.returned : null,
    })),
  };
}

export function toWaitingDto({
  specimenId,
  barcode,
  donorCode,
  receivedAt,
  urgent,
}: WaitingSpecimen): WaitingSpecimenDto {
  return { specimenId, barcode, donorCode, receivedAt: receivedAt.toISOString(), urgent };
}

export function toTurnaroundDto({ days, steps, overdue }: TurnaroundReport): TurnaroundDto {
  return {
    days,
    steps: [...steps],
    overdue: overdue.map(({ specimenId, barcode, plate, step, since, late }) => ({
      ...{ specimenId, barcode, plate, step, late },
      since: since.toISOString(),
    })),
  };
}

export function toLotDto({ id, kind, name, lot, expiresOn, createdAt }: ReagentLot): ReagentLotDto {
  return { id, kind, name, lot, expiresOn, createdAt: createdAt.toISOString() };
}

export function toLotUseDto({ recordedAt, ...use }: LotUse): LotUseDto {
  return { ...use, recordedAt: recordedAt.toISOString() };
}
