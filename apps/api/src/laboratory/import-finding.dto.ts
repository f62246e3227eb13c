import {
  decisionsFor,
  FINDING_CODES,
  FINDING_DECISIONS,
  FINDING_SCOPES,
  FINDING_STATUSES,
  type FindingCode,
  type FindingDecision,
  type FindingScope,
  type FindingStatus,
  type FindingView,
  type IdentityEvidence,
} from '@homeward/laboratory';
import type { Actor, Locale } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class DecideFindingBody {
  @ApiProperty({ enum: FINDING_DECISIONS, enumName: 'FindingDecision' })
  @IsIn(FINDING_DECISIONS)
  decision!: FindingDecision;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason!: string;

  @ApiPropertyOptional({
    example: 'Evaporation at the edge of the plate',
    description: 'Needed to release a plate: with the immediate action it becomes a non-conformity',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cause?: string;

  @ApiPropertyOptional({ example: 'Positive control typed again, agrees' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  immediateAction?: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class DifferingLocusDto {
  @ApiProperty() locus!: string;
  @ApiProperty({ type: [String], description: 'Of the profile in force, or of the other sample' })
  inForce!: string[];
  @ApiProperty({ type: [String] }) typed!: string[];
  @ApiProperty({ description: 'Explained by an allele that one typing did not show' }) dropOut!: boolean;
}

export class ImportFindingDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: FINDING_CODES, enumName: 'FindingCode' }) code!: FindingCode;
  @ApiProperty({
    enum: FINDING_SCOPES,
    enumName: 'FindingScope',
    description: 'What waits: the samples of the plate, or the sample',
  })
  scope!: FindingScope;
  @ApiProperty({ description: 'Plate, else run; empty where the file names none' }) plate!: string;
  @ApiProperty({ description: 'Empty when it is about what is missing' }) sampleName!: string;
  @ApiProperty({ example: 'The positive control differs from its published genotype: 15, expected 15,16' })
  message!: string;
  @ApiProperty({ type: [DifferingLocusDto], description: 'Both typings at the loci that differ' })
  differing!: DifferingLocusDto[];
  @ApiProperty({ enum: FINDING_STATUSES, enumName: 'FindingStatus' }) status!: FindingStatus;
  @ApiProperty({
    enum: FINDING_DECISIONS,
    enumName: 'FindingDecision',
    isArray: true,
    description: 'What the caller may decide now',
  })
  decisions!: FindingDecision[];
  @ApiProperty({ enum: FINDING_DECISIONS, enumName: 'FindingDecision', nullable: true })
  decision!: FindingDecision | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty() version!: number;
}

export function toFindingDto(finding: FindingView, locale: Locale, actor: Actor): ImportFindingDto {
  const { id, code, scope, plate, sampleName, status, decision, reason, version } = finding;
  const evidence: Partial<IdentityEvidence> | null = finding.evidence;
  return {
    ...{ id, code, scope, plate, sampleName, status, decision, reason, version },
    message: finding.message[locale],
    differing: (evidence?.differing ?? []).map(({ locus, inForce, typed, dropOut }) => ({
      ...{ locus, dropOut },
      inForce: [...inForce],
      typed: [...typed],
    })),
    decisions: decisionsFor(finding, actor),
    decidedBy: finding.decidedByName,
    decidedAt: finding.decidedAt?.toISOString() ?? null,
  };
}
