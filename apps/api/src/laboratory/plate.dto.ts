import { SPECIMEN_STATUSES, type SpecimenStatus } from '@homeward/intake';
import {
  PLATE_STATUSES,
  type PlateDifference,
  type PlateReturn,
  type PlateRow,
  type PlateStatus,
  type PlateStep,
  type PlateView,
  REAGENT_KINDS,
  type ReagentKind,
  WELL_KINDS,
  type WellKind,
  wordsOf,
} from '@homeward/laboratory';
import type { Actor, Locale } from '@homeward/platform';
import { ApiProperty } from '@nestjs/swagger';
import { PLATE_STEPS, plateSteps } from '../steps/plate.steps.js';

const DIFFERENCES = [
  'not_returned',
  'not_planned',
  'other_well',
] as const satisfies readonly PlateDifference['code'][];

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
