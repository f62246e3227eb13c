import {
  DUPLICATE_FINDINGS,
  DUPLICATE_STATUSES,
  type DuplicateFinding,
  type DuplicateSide,
  type DuplicateStatus,
  type DuplicateView,
  SHORTEST_DUPLICATE_REASON,
} from '@homeward/duplicates';
import { DECLARED_RELATIONS, SEXES } from '@homeward/intake';
import type { Actor } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/index.js';
import { VersionBody } from '../http/version.dto.js';
import { DUPLICATE_STEPS, duplicateSteps, type DuplicateStep } from '../steps/duplicate.steps.js';

const EVENTS = [...DUPLICATE_FINDINGS, 'reopen'] as const;

export class DuplicateQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: DUPLICATE_STATUSES,
    enumName: 'DuplicateStatus',
    description: 'Without it: every pair that is not superseded',
  })
  @IsOptional()
  @IsIn(DUPLICATE_STATUSES)
  status?: DuplicateStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  override after?: string;
}

export class DuplicateCaseDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '2026-TJ-00123' }) number!: string;
  @ApiProperty({ enum: DECLARED_RELATIONS, enumName: 'DeclaredRelation' }) relation!: string;
}

export class DuplicateSpecimenDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'HS000000123' }) barcode!: string;
  @ApiProperty({ format: 'date' }) collectedOn!: string;
}

export class DuplicateSideDto implements DuplicateSide {
  @ApiProperty({ format: 'uuid' }) donorId!: string;
  @ApiProperty({ example: 'D-000123' }) code!: string;
  @ApiProperty({ enum: SEXES, enumName: 'Sex' }) sex!: string;
  @ApiProperty({ type: Number, nullable: true, example: 1985 }) birthYear!: number | null;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
  @ApiProperty({ example: 'TJ-HP-01', description: 'Collection point' }) point!: string;
  @ApiProperty({ example: 1, description: 'Of the profile that was compared' }) revision!: number;
  @ApiProperty({ example: 24, description: 'Autosomal loci of the profile' }) loci!: number;
  @ApiProperty({ type: [DuplicateCaseDto] }) cases!: DuplicateCaseDto[];
  @ApiProperty({ type: [DuplicateSpecimenDto] }) specimens!: DuplicateSpecimenDto[];
}

export class DuplicateDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'DUP-000007' }) number!: string;
  @ApiProperty({ enum: DUPLICATE_STATUSES, enumName: 'DuplicateStatus' }) status!: DuplicateStatus;
  @ApiProperty({
    type: [DuplicateSideDto],
    minItems: 2,
    maxItems: 2,
    description: 'The person registered earlier, and the other',
  })
  sides!: DuplicateSideDto[];
  @ApiProperty({ example: 22, description: 'Loci that both are typed at' }) lociCompared!: number;
  @ApiProperty({ type: [String], example: ['FGA'], description: 'Names of the loci that differ' })
  differing!: string[];
  @ApiProperty({ format: 'date-time' }) foundAt!: string;
  @ApiProperty({
    enum: DUPLICATE_STEPS,
    enumName: 'DuplicateStep',
    isArray: true,
    description: 'What the caller may do now',
  })
  steps!: DuplicateStep[];
  @ApiProperty() version!: number;
}

export class DuplicateActDto {
  @ApiProperty({ enum: EVENTS, enumName: 'DuplicateEvent' }) event!: (typeof EVENTS)[number];
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: '周航' }) by!: string;
  @ApiProperty({ example: '两案登记的是同一位母亲' }) reason!: string;
}

export class DuplicateDetailDto extends DuplicateDto {
  @ApiProperty({ description: 'Whether both profiles are still in force' }) inForce!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) previousId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'DUP-000003' }) previousNumber!: string | null;
  @ApiProperty({ type: [DuplicateActDto], description: 'What was decided and taken back, in its order' })
  acts!: DuplicateActDto[];
}

export class DuplicatePageDto {
  @ApiProperty({ type: [DuplicateDto] }) items!: DuplicateDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class DuplicateCoverageDto {
  @ApiProperty({ example: 1200, description: 'Profiles of relatives in force' }) relatives!: number;
  @ApiProperty({ example: 1200, description: 'Of these, compared with all others' }) compared!: number;
  @ApiProperty({ example: 3, description: 'Of these, typed at too few loci to be compared' })
  tooFewLoci!: number;
}

export class DuplicateReasonBody extends VersionBody {
  @ApiProperty({ example: '两案登记的是同一位母亲', minLength: SHORTEST_DUPLICATE_REASON })
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

export class DuplicateDecisionBody extends DuplicateReasonBody {
  @ApiProperty({ enum: DUPLICATE_FINDINGS, enumName: 'DuplicateFinding' })
  @IsIn(DUPLICATE_FINDINGS)
  finding!: DuplicateFinding;
}

export function toDuplicateDto(view: DuplicateView, actor: Actor): DuplicateDto {
  const { id, number, status, lociCompared, version } = view;
  return {
    ...{ id, number, status, lociCompared, version },
    sides: view.sides.map((side) => ({
      ...side,
      cases: side.cases.map((one) => ({ ...one })),
      specimens: side.specimens.map((one) => ({ ...one })),
    })),
    differing: [...view.differing],
    foundAt: view.foundAt.toISOString(),
    steps: duplicateSteps(view, actor),
  };
}

export function toDuplicateDetailDto(view: DuplicateView, actor: Actor): DuplicateDetailDto {
  const { inForce, previousId, previousNumber } = view;
  const acts = view.steps.map(({ event, at, byName, reason }) => ({
    ...{ event: event as DuplicateActDto['event'], at, by: byName ?? '', reason },
  }));
  return Object.assign(toDuplicateDto(view, actor), { inForce, previousId, previousNumber, acts });
}
