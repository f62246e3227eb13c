import {
  LOCUS_CORRECTION_STATUSES,
  type LocusCorrectionRow,
  type LocusCorrectionStatus,
  type LocusCorrectionView,
} from '@homeward/laboratory';
import type { Actor } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { ReasonBody } from '../http/version.dto.js';
import {
  LOCUS_CORRECTION_STEPS,
  type LocusCorrectionStep,
  locusCorrectionSteps,
} from '../steps/locus-correction.steps.js';
import { TypingQuery } from './typing.dto.js';

export class LocusCorrectionQuery extends TypingQuery {
  @ApiPropertyOptional({ enum: LOCUS_CORRECTION_STATUSES, enumName: 'LocusCorrectionStatus' })
  @IsOptional()
  @IsIn(LOCUS_CORRECTION_STATUSES)
  status?: LocusCorrectionStatus;
}

/** Alleles of one locus at most. */
const MOST_ALLELES = 8;

export class CorrectLocusBody extends ReasonBody {
  @ApiProperty({ example: 'D3S1358' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  locus!: string;

  @ApiProperty({
    type: [String],
    nullable: true,
    example: ['15', '16'],
    description: 'The right genotype, a homozygote twice; null where the locus cannot be used',
  })
  @ValidateIf(({ alleles }: CorrectLocusBody) => alleles !== null)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ALLELES)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  alleles!: string[] | null;
}

/** A correction without alleles, as lists show it. */
export class LocusCorrectionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) typingId!: string;
  @ApiProperty({ format: 'uuid' }) donorId!: string;
  @ApiProperty({ example: 'P-000123' }) donorCode!: string;
  @ApiProperty({ format: 'uuid' }) specimenId!: string;
  @ApiProperty({ example: 'HS0000012K' }) barcode!: string;
  @ApiProperty({ format: 'uuid' }) batchId!: string;
  @ApiProperty({ example: 'IMP-2026-00017' }) batchNumber!: string;
  @ApiProperty({ example: 'D3S1358' }) locus!: string;
  @ApiProperty({ description: 'False where the locus is not to be used' }) usable!: boolean;
  @ApiProperty({ example: 'Stutter was called as an allele' }) reason!: string;
  @ApiProperty({ enum: LOCUS_CORRECTION_STATUSES, enumName: 'LocusCorrectionStatus' })
  status!: LocusCorrectionStatus;
  @ApiProperty({ example: '周航' }) proposedBy!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '林静' }) decidedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Seen in both electropherograms' })
  decisionReason!: string | null;
  @ApiProperty({ description: 'The caller asked for it: another lead decides' }) own!: boolean;
  @ApiProperty({
    enum: LOCUS_CORRECTION_STEPS,
    enumName: 'LocusCorrectionStep',
    isArray: true,
    description: 'What the caller may do now',
  })
  steps!: LocusCorrectionStep[];
  @ApiProperty({ example: 1 }) version!: number;
}

export class TypedLocusDto {
  @ApiProperty({ example: 'D3S1358' }) locus!: string;
  @ApiProperty({
    type: [String],
    example: ['15', '16'],
    description: 'As it counts now; empty where the locus was said not to be usable',
  })
  alleles!: string[];
}

/** What was asked for: who gives a genotype is told nothing of a person. */
export class AskedLocusCorrectionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) typingId!: string;
  @ApiProperty({ example: 'D3S1358' }) locus!: string;
  @ApiProperty({ enum: LOCUS_CORRECTION_STATUSES, enumName: 'LocusCorrectionStatus' })
  status!: LocusCorrectionStatus;
  @ApiProperty({ example: 1 }) version!: number;
}

export class OpenedLocusCorrectionDto extends LocusCorrectionDto {
  @ApiProperty({
    type: [String],
    example: ['15', '15'],
    description: 'Empty where the locus was not to be used',
  })
  before!: string[];
  @ApiProperty({ type: [String], nullable: true, example: ['15', '16'] }) corrected!: string[] | null;
}

export function toLocusCorrectionDto(row: LocusCorrectionRow, actor: Actor): LocusCorrectionDto {
  const { id, typingId, donorId, donorCode, specimenId, barcode, batchId, batchNumber, locus, usable } = row;
  const { reason, status, decisionReason, version } = row;
  return {
    ...{ id, typingId, donorId, donorCode, specimenId, barcode, batchId, batchNumber, locus, usable },
    ...{ reason, status, decisionReason, version },
    proposedBy: row.proposedByName,
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: row.decidedByName,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    own: row.proposedBy === actor.accountId,
    steps: locusCorrectionSteps(row, actor),
  };
}

export function toOpenedLocusCorrectionDto(
  view: LocusCorrectionView,
  actor: Actor,
): OpenedLocusCorrectionDto {
  const { before, corrected } = view;
  return Object.assign(toLocusCorrectionDto(view, actor), {
    before: [...before],
    corrected: corrected && [...corrected],
  });
}
