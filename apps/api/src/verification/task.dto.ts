import { CONSENT_KINDS, PERSON_CATEGORIES } from '@homeward/intake';
import {
  PERSON_WISHES,
  type PersonFacts,
  type PersonWish,
  type Reunion,
  TASK_OUTCOMES,
  TASK_STATUSES,
  type TaskOutcome,
  type TaskSide,
  type TaskStatus,
  type VerificationTask,
} from '@homeward/verification';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsDateString,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { IdentityDto } from '../cases/parts.dto.js';
import { DayPageQuery } from '../http/page.dto.js';
import { HitSummaryDto } from '../hits/hit.dto.js';
import { SecondBloodDto } from '../hits/second-blood.dto.js';
import { VersionBody } from '../http/version.dto.js';
import { TASK_STEPS, type TaskStep } from '../steps/task.steps.js';

const SIDES: readonly TaskSide[] = ['family', 'person', 'both'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class TaskQuery extends DayPageQuery {
  @ApiPropertyOptional({ enum: TASK_STATUSES, enumName: 'TaskStatus' })
  @IsOptional()
  @IsIn(TASK_STATUSES)
  status?: TaskStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  hitId?: string;
}

export class VisitBody extends VersionBody {
  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  @IsDateString()
  visitedOn!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  place!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  note!: string;
}

export class TaskReportBody extends VersionBody {
  @ApiProperty({ enum: TASK_OUTCOMES, enumName: 'TaskOutcome' })
  @IsIn(TASK_OUTCOMES)
  outcome!: TaskOutcome;

  @ApiPropertyOptional({ enum: PERSON_WISHES, enumName: 'PersonWish' })
  @IsOptional()
  @IsIn(PERSON_WISHES)
  personWish?: PersonWish;
}

export class ReunionBody extends VersionBody {
  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  @IsDateString()
  reunitedOn!: string;

  @ApiPropertyOptional({ description: 'No names' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class TaskDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'uuid' })
  hitId!: string;

  @ApiProperty()
  hitNumber!: string;

  @ApiProperty()
  caseNumber!: string;

  @ApiProperty()
  personCode!: string;

  @ApiProperty({ format: 'uuid' })
  districtId!: string;

  @ApiProperty({ enum: SIDES, enumName: 'TaskSide' })
  side!: TaskSide;

  @ApiProperty({ enum: TASK_STATUSES, enumName: 'TaskStatus' })
  status!: TaskStatus;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ enum: TASK_OUTCOMES, enumName: 'TaskOutcome', nullable: true })
  outcome!: TaskOutcome | null;

  @ApiProperty({ enum: PERSON_WISHES, enumName: 'PersonWish', nullable: true })
  personWish!: PersonWish | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty()
  version!: number;
}

export class TaskPageDto {
  @ApiProperty({ type: [TaskDto] })
  items!: TaskDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class PersonFactsDto implements PersonFacts {
  @ApiProperty({ enum: ['male', 'female', 'unknown'], enumName: 'Sex' })
  sex!: string;

  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Missing since, or found on' })
  since!: string | null;

  @ApiProperty({ enum: PERSON_CATEGORIES, enumName: 'Category', nullable: true })
  category!: string | null;

  @ApiProperty({ format: 'uuid' })
  districtId!: string;

  @ApiProperty({ format: 'uuid' })
  collectionPointId!: string;

  @ApiProperty({ enum: CONSENT_KINDS, enumName: 'ConsentKind', nullable: true })
  consentKind!: string | null;
}

export class PersonOnSiteDto {
  @ApiProperty({
    example: 'person',
    description: '`missing`, `person`, or the relation to the missing person',
  })
  role!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty({ type: IdentityDto, nullable: true })
  identity!: IdentityDto | null;

  @ApiProperty({ type: PersonFactsDto, nullable: true })
  facts!: PersonFactsDto | null;
}

export class VisitDto {
  @ApiProperty({ format: 'date' })
  visitedOn!: string;

  @ApiProperty()
  place!: string;

  @ApiProperty()
  note!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class TaskDetailDto extends TaskDto {
  @ApiProperty({
    enum: TASK_STEPS,
    enumName: 'TaskStep',
    isArray: true,
    description: 'What the caller may do with it now',
  })
  steps!: TaskStep[];

  @ApiProperty({ type: [PersonOnSiteDto] })
  identities!: PersonOnSiteDto[];

  @ApiProperty({ type: [VisitDto] })
  visits!: VisitDto[];

  @ApiProperty({ type: SecondBloodDto, nullable: true })
  secondBlood!: SecondBloodDto | null;

  @ApiProperty({ type: HitSummaryDto })
  hit!: HitSummaryDto;

  @ApiProperty()
  hitVersion!: number;
}

export class ReunionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ format: 'uuid' })
  hitId!: string;

  @ApiProperty({ format: 'date' })
  reunitedOn!: string;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
}

export function toReunionDto({ id, caseId, hitId, reunitedOn, note }: Reunion): ReunionDto {
  return { id, caseId, hitId, reunitedOn, note };
}

export function toTaskDto(task: VerificationTask): TaskDto {
  return {
    id: task.id,
    number: task.number,
    hitId: task.hitId,
    hitNumber: task.hitNumber,
    caseNumber: task.caseNumber,
    personCode: task.personCode,
    districtId: task.districtId,
    side: task.side,
    status: task.status,
    dueOn: task.dueOn,
    outcome: task.outcome,
    personWish: task.personWish,
    createdAt: task.createdAt.toISOString(),
    version: task.version,
  };
}
