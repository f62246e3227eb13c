import {
  FINDING_CODES,
  type FindingCode,
  NON_CONFORMITY_STATUSES,
  type NonConformityStatus,
  type NonConformityView,
} from '@homeward/laboratory';
import type { Actor, Locale } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/index.js';
import { VersionBody } from '../http/version.dto.js';
import {
  NON_CONFORMITY_STEPS,
  type NonConformityStep,
  nonConformitySteps,
} from '../steps/non-conformity.steps.js';

const EVENTS = ['record', 'plan', 'close', 'complete', 'confirm', 'refute', 'reopen'] as const;

export class NonConformityQuery extends PageQuery {
  @ApiPropertyOptional({ enum: NON_CONFORMITY_STATUSES, enumName: 'NonConformityStatus' })
  @IsOptional()
  @IsIn(NON_CONFORMITY_STATUSES)
  status?: NonConformityStatus;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of this import' })
  @IsOptional()
  @IsUUID()
  batchId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  override after?: string;
}

export class NonConformityDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'NC-2026-0007' }) number!: string;
  @ApiProperty({ enum: NON_CONFORMITY_STATUSES, enumName: 'NonConformityStatus' })
  status!: NonConformityStatus;
  @ApiProperty({ format: 'uuid' }) batchId!: string;
  @ApiProperty({ example: 'IMP-2026-00017' }) batchNumber!: string;
  @ApiProperty({ description: 'Plate, else run; empty where the file names none' }) plate!: string;
  @ApiProperty({ enum: FINDING_CODES, enumName: 'FindingCode' }) code!: FindingCode;
  @ApiProperty({ example: 'Plate P12 has no negative control' }) finding!: string;
  @ApiProperty({ example: 'Evaporation at the edge of the plate' }) cause!: string;
  @ApiProperty({ example: 'Positive control typed again, agrees' }) immediateAction!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Seal plates with foil' })
  correctiveAction!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) responsibleId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '陈静' }) responsible!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) due!: string | null;
  @ApiProperty() overdue!: boolean;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null until the effect was checked' })
  effective!: boolean | null;
  @ApiProperty({ example: '周航' }) openedBy!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: string | null;
  @ApiProperty({
    enum: NON_CONFORMITY_STEPS,
    enumName: 'NonConformityStep',
    isArray: true,
    description: 'What the caller may do now',
  })
  steps!: NonConformityStep[];
  @ApiProperty() version!: number;
}

export class NonConformityActDto {
  @ApiProperty({ enum: EVENTS, enumName: 'NonConformityEvent' }) event!: (typeof EVENTS)[number];
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: '周航' }) by!: string;
  @ApiProperty({ example: 'Foil is used since 12 May' }) note!: string;
  @ApiProperty({ type: String, nullable: true, example: '陈静' }) responsible!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) due!: string | null;
}

export class NonConformityDetailDto extends NonConformityDto {
  @ApiProperty({ type: [NonConformityActDto], description: 'Everything that was done, in its order' })
  acts!: NonConformityActDto[];
}

export class NonConformityPageDto {
  @ApiProperty({ type: [NonConformityDto] }) items!: NonConformityDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class LaboratoryStaffDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '陈静' }) name!: string;
}

export class PlanCorrectionBody extends VersionBody {
  @ApiProperty({ example: 'Seal plates with foil' })
  @IsString()
  @MaxLength(2000)
  correctiveAction!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  responsibleId!: string;

  @ApiProperty({ format: 'date', example: '2026-06-30' })
  @IsISO8601({ strict: true })
  @MaxLength(10)
  due!: string;
}

export class NoteBody {
  @ApiProperty({ example: 'Foil is used since 12 May' })
  @IsString()
  @MaxLength(2000)
  note!: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class CheckCorrectionBody extends NoteBody {
  @ApiProperty({ description: 'Whether the action helped' })
  @IsBoolean()
  effective!: boolean;
}

export function toNonConformityDto(view: NonConformityView, locale: Locale, actor: Actor): NonConformityDto {
  const { id, number, status, batchId, batchNumber, plate, code, cause, immediateAction, due } = view;
  const { correctiveAction, overdue, effective, version } = view;
  return {
    ...{ id, number, status, batchId, batchNumber, plate, code, cause, immediateAction, due },
    ...{ correctiveAction, overdue, effective, version },
    finding: view.message[locale],
    responsibleId: view.responsible,
    responsible: view.responsibleName,
    openedBy: view.openedByName,
    openedAt: view.openedAt.toISOString(),
    closedAt: view.closedAt?.toISOString() ?? null,
    steps: nonConformitySteps(view, actor),
  };
}

export function toNonConformityDetailDto(
  view: NonConformityView,
  locale: Locale,
  actor: Actor,
): NonConformityDetailDto {
  const acts = view.steps.map(({ event, at, byName, note, responsibleName, due }) => ({
    ...{ event, at, note, by: byName, responsible: responsibleName },
    due: due ?? null,
  }));
  return Object.assign(toNonConformityDto(view, locale, actor), { acts });
}
