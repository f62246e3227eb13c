import {
  NO_HIT_REASONS,
  type NoHitReason,
  type StoredHit,
  type WhatIfCase,
  type WhatIfDetail,
  type WhatIfPair,
  type WhatIfResults,
  type WhatIfView,
} from '@homeward/trials';
import { RUN_STATUSES, type RunStatus } from '@homeward/searching';
import { HIT_STATUSES } from '@homeward/hits';
import { type PolicySettings } from '@homeward/policy';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { RUN_STEPS, type RunStep, whatIfSteps } from '../steps/run.steps.js';
import { PolicySettingsDto } from './policy.dto.js';

export class NewWhatIfBody {
  @ApiProperty({ description: 'The settings to try; nothing is put in force' })
  @IsObject()
  @ValidateNested()
  @Type(() => PolicySettingsDto)
  settings!: PolicySettingsDto;
}

export class RunProgressDto {
  @ApiProperty() done!: number;
  @ApiProperty() total!: number;
}

export class StoredHitDto implements StoredHit {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'H-000123' }) number!: string;
  @ApiProperty({ enum: HIT_STATUSES, enumName: 'HitStatus' }) status!: StoredHit['status'];
}

const lr = { type: Number, nullable: true } as const;

export class WhatIfPairDto implements WhatIfPair {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: '2026-TJ-00123' }) caseNumber!: string;
  @ApiProperty({ format: 'uuid' }) personDonorId!: string;
  @ApiProperty() personCode!: string;
  @ApiProperty({ ...lr, description: 'log10 LR under the policy in force; null where there is none' })
  before!: number | null;
  @ApiProperty({ ...lr, description: 'log10 LR under the changed policy; null where there is none' })
  after!: number | null;
  @ApiProperty() mismatches!: number;
  @ApiProperty() lociCompared!: number;
  @ApiProperty({
    enum: NO_HIT_REASONS,
    enumName: 'NoHitReason',
    nullable: true,
    description: 'Why it was no hit (gained), or is none any more (lost)',
  })
  reason!: NoHitReason | null;
  @ApiProperty({ type: StoredHitDto, nullable: true, description: 'The hit stored for the pair' })
  hit!: StoredHitDto | null;
}

export class WhatIfCaseDto implements WhatIfCase {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseNumber!: string;
  @ApiProperty({ type: String, example: 'too_few_loci' }) code!: WhatIfCase['code'];
}

export class WhatIfCountsDto {
  @ApiProperty() gained!: number;
  @ApiProperty() lost!: number;
  @ApiProperty() kept!: number;
}

export class BeforeAfterDto {
  @ApiProperty() before!: number;
  @ApiProperty() after!: number;
}

export class WhatIfResultsDto implements WhatIfResults {
  @ApiProperty({ description: 'All pairs; the lists below hold the strongest 1,000 each' })
  counts!: WhatIfCountsDto;
  @ApiProperty({ description: 'Candidates beyond the largest number of hits of one search' })
  leftOut!: BeforeAfterDto;
  @ApiProperty({ description: 'Stored hits of the present versions that were not found again' })
  storedNotFound!: number;
  @ApiProperty() notSearchable!: BeforeAfterDto;
  @ApiProperty({ type: [WhatIfPairDto] }) gained!: readonly WhatIfPair[];
  @ApiProperty({ type: [WhatIfPairDto] }) lost!: readonly WhatIfPair[];
  @ApiProperty({ type: [WhatIfPairDto] }) kept!: readonly WhatIfPair[];
  @ApiProperty({ type: [WhatIfCaseDto] }) becameSearchable!: readonly WhatIfCase[];
  @ApiProperty({ type: [WhatIfCaseDto] }) becameUnsearchable!: readonly WhatIfCase[];
}

const count = { type: Number, nullable: true } as const;

export class WhatIfDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: PolicySettingsDto }) settings!: PolicySettings;
  @ApiProperty({ description: 'Policy version that was in force when it was asked for' })
  baseVersion!: number;
  @ApiProperty({ enum: RUN_STATUSES, enumName: 'RunStatus' }) status!: RunStatus;
  @ApiProperty({ type: RunProgressDto, nullable: true, description: 'Cases; null unless it waits or runs' })
  progress!: RunProgressDto | null;
  @ApiProperty({ ...count, description: 'Persons numbered when it was made' }) head!: number | null;
  @ApiProperty({ ...count, description: 'Living persons compared' }) personsCompared!: number | null;
  @ApiProperty({ ...count, description: 'Open cases compared' }) casesCompared!: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) createdBy!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
  @ApiProperty({
    enum: RUN_STEPS,
    enumName: 'RunStep',
    isArray: true,
    description: 'What the caller may do with the run now',
  })
  steps!: RunStep[];
}

export class WhatIfDetailDto extends WhatIfDto {
  @ApiProperty({ type: WhatIfResultsDto, nullable: true, description: 'Null until it is done' })
  results!: WhatIfResults | null;
}

export class WhatIfPageDto {
  @ApiProperty({ type: [WhatIfDto] }) items!: WhatIfDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toWhatIfDto({ createdAt, finishedAt, ...run }: WhatIfView): Pick<WhatIfDto, keyof WhatIfDto> {
  return {
    ...run,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    steps: whatIfSteps(run.status),
  };
}

export function toWhatIfDetailDto({ results, ...run }: WhatIfDetail): WhatIfDetailDto {
  return { ...toWhatIfDto(run), results };
}
