import { PERSON_CATEGORIES, SEXES } from '@homeward/intake';
import {
  LINK_CODES,
  LINK_STATUSES,
  type LinkCode,
  type LinkDecision,
  type LinkDetail,
  type LinkStatus,
  type LinkSummary,
  SHORTEST_LINK_REASON,
} from '@homeward/links';
import {
  LINK_HYPOTHESES,
  type LinkedPerson,
  type LinkEvidence,
  type LinkHypothesis,
  type LinkLocus,
} from '@homeward/judging';
import type { Actor } from '@homeward/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DayPageQuery } from '../http/page.dto.js';
import { VersionBody } from '../http/version.dto.js';
import { EvidenceLocusDto, EvidenceModelDto, LeftOutDto } from '../hits/evidence.dto.js';
import { LINK_STEPS, linkCodes, type LinkStep, linkSteps } from '../steps/link.steps.js';

export class LinkQuery extends DayPageQuery {
  @ApiPropertyOptional({
    enum: LINK_STATUSES,
    enumName: 'LinkStatus',
    description: 'Without it: every link that is not superseded',
  })
  @IsOptional()
  @IsIn(LINK_STATUSES)
  status?: LinkStatus;

  @ApiPropertyOptional({ enum: LINK_HYPOTHESES, enumName: 'LinkHypothesis' })
  @IsOptional()
  @IsIn(LINK_HYPOTHESES)
  hypothesis?: LinkHypothesis;

  @ApiPropertyOptional({ format: 'uuid', description: 'Links of this person of unknown origin' })
  @IsOptional()
  @IsUUID()
  donorId?: string;
}

export class LinkSummaryDto implements LinkSummary {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'L-000123' }) number!: string;
  @ApiProperty({ enum: LINK_HYPOTHESES, enumName: 'LinkHypothesis', description: 'Against unrelated' })
  hypothesis!: LinkHypothesis;
  @ApiProperty({ format: 'uuid', description: 'The person numbered earlier' }) lowDonorId!: string;
  @ApiProperty() lowCode!: string;
  @ApiProperty({ enum: PERSON_CATEGORIES, enumName: 'Category' }) lowCategory!: string;
  @ApiProperty({ format: 'uuid', description: 'The person numbered later' }) highDonorId!: string;
  @ApiProperty() highCode!: string;
  @ApiProperty({ enum: PERSON_CATEGORIES, enumName: 'Category' }) highCategory!: string;
  @ApiProperty() log10Lr!: number;
  @ApiProperty({ description: 'Loci that contradict the hypothesis without mutation' }) mismatches!: number;
  @ApiProperty() lociCompared!: number;
  @ApiProperty({ description: 'Unrelated persons among those compared who reach this score by chance' })
  expectedChanceLinks!: number;
  @ApiProperty() personsCompared!: number;
  @ApiProperty() policyVersion!: number;
  @ApiProperty({ enum: LINK_STATUSES, enumName: 'LinkStatus' }) status!: LinkStatus;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty() version!: number;
}

export class LinkPageDto {
  @ApiProperty({ type: [LinkSummaryDto] }) items!: LinkSummary[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class LinkedPersonDto implements LinkedPerson {
  @ApiProperty({ format: 'uuid' }) donorId!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: PERSON_CATEGORIES, enumName: 'Category' }) category!: string;
  @ApiProperty({ enum: SEXES, enumName: 'Sex' }) sex!: string;
  @ApiProperty({ type: Number, nullable: true }) birthYear!: number | null;
}

const lr = {
  type: Number,
  nullable: true,
  description: 'log10 LR against unrelated; null: impossible',
} as const;

export class LinkHypothesesDto implements Record<LinkHypothesis, number | null> {
  @ApiProperty(lr) same_person!: number | null;
  @ApiProperty(lr) full_sibling!: number | null;
  @ApiProperty(lr) parent_child!: number | null;
}

export class LinkModelDto extends EvidenceModelDto {
  @ApiProperty({
    required: true,
    description: 'Probability per locus that one of two typings is of somebody else',
  })
  override typingError!: number;
}

export class LinkEvidenceDto implements LinkEvidence {
  @ApiProperty({ type: [LinkedPersonDto], minItems: 2, maxItems: 2, description: 'Earlier, later' })
  persons!: LinkEvidence['persons'];
  @ApiProperty({ type: [EvidenceLocusDto], description: '`person` is the earlier one' })
  perLocus!: readonly LinkLocus[];
  @ApiProperty({ type: [LeftOutDto] }) leftOut!: LinkEvidence['leftOut'];
  @ApiProperty() hypotheses!: LinkHypothesesDto;
  @ApiProperty({ type: [Number], description: 'Loci that share both alleles, one, none' })
  shared!: LinkEvidence['shared'];
  @ApiProperty({ example: 'extremely_strong' }) verbal!: string;
  @ApiProperty() model!: LinkModelDto;
}

export class LinkDecisionDto implements LinkDecision {
  @ApiProperty({ enum: LINK_CODES, enumName: 'LinkCode' }) code!: LinkCode;
  @ApiProperty() reason!: string;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class LinkDetailDto extends LinkSummaryDto implements LinkDetail {
  @ApiProperty() evidence!: LinkEvidenceDto;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) previousLinkId!: string | null;
  @ApiProperty({ type: LinkDecisionDto, nullable: true }) decision!: LinkDecisionDto | null;
  @ApiProperty({
    enum: LINK_STEPS,
    enumName: 'LinkStep',
    isArray: true,
    description: 'What the caller may do with the link now',
  })
  steps!: LinkStep[];
  @ApiProperty({
    enum: LINK_CODES,
    enumName: 'LinkCode',
    isArray: true,
    description: 'Codes that may decide a link with this hypothesis',
  })
  codes!: LinkCode[];
}

export function toLinkDetailDto(link: LinkDetail, actor: Actor): LinkDetailDto {
  return { ...link, steps: linkSteps(link.status, actor), codes: linkCodes(link) };
}

export class LinkDecisionBody extends VersionBody {
  @ApiProperty({ enum: LINK_CODES, enumName: 'LinkCode', description: 'K confirms, N dismisses' })
  @IsIn(LINK_CODES)
  code!: LinkCode;

  @ApiProperty({ minLength: SHORTEST_LINK_REASON })
  @IsString()
  @MaxLength(2000)
  reason!: string;
}
