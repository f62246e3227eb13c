import { PERSON_CATEGORIES, DECLARED_RELATIONS } from '@homeward/intake';
import {
  BASIS_LOSSES,
  type BasisLoss,
  HIT_STATUSES,
  type HitStatus,
  type HitSummary,
  type HitTimelineEntry,
} from '@homeward/hits';
import { type Agreement } from '@homeward/judging';
import type { Actor } from '@homeward/platform';
import type { Seat } from '@homeward/review';
import type { ReunionView } from '@homeward/verification';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { DayPageQuery } from '../http/page.dto.js';
import type { HitWithLaterStages } from './hit-detail.js';
import { SecondBloodDto, toSecondBloodDto } from './second-blood.dto.js';
import { EvidenceDto } from './evidence.dto.js';
import { HIT_STEPS, type HitStep, hitSteps } from '../steps/hit.steps.js';

export class HitQuery extends DayPageQuery {
  @ApiPropertyOptional({
    enum: HIT_STATUSES,
    enumName: 'HitStatus',
    description: 'Without it: every hit that is not superseded',
  })
  @IsOptional()
  @IsIn(HIT_STATUSES)
  status?: HitStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  caseId?: string;

  @ApiPropertyOptional({ description: 'Only hits that wait for my opinion' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  mine?: boolean;

  @ApiPropertyOptional({ description: 'Only agreed hits that no longer rest on what they were found with' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  basisLost?: boolean;
}

export class HitSummaryDto implements HitSummary {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'H-000123' }) number!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: '2026-TJ-00123' }) caseNumber!: string;
  @ApiProperty({ example: 'missing', description: 'The missing member of the family whom the person may be' })
  missingKey!: string;
  @ApiProperty({ format: 'uuid' }) personDonorId!: string;
  @ApiProperty() personCode!: string;
  @ApiProperty({ enum: PERSON_CATEGORIES, enumName: 'Category' }) personCategory!: string;
  @ApiProperty({ example: 'trio' }) familyType!: string;
  @ApiProperty({ enum: DECLARED_RELATIONS, enumName: 'Relation', isArray: true })
  typedRelations!: HitSummary['typedRelations'];
  @ApiProperty() log10Lr!: number;
  @ApiProperty() mismatches!: number;
  @ApiProperty() lociCompared!: number;
  @ApiProperty({ description: 'Fewer shared loci than the policy asks of a decision' })
  moreLociNeeded!: boolean;
  @ApiProperty({ description: 'Unrelated persons among those searched who reach this score by chance' })
  expectedChanceHits!: number;
  @ApiProperty() personsSearched!: number;
  @ApiProperty({ enum: HIT_STATUSES, enumName: 'HitStatus' }) status!: HitStatus;
  @ApiProperty() urgent!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty() version!: number;
}

export class HitPageDto {
  @ApiProperty({ type: [HitSummaryDto] }) items!: HitSummary[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class HitTimelineEntryDto implements HitTimelineEntry {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'hit.raised' }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) who!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) data!: Readonly<Record<string, unknown>>;
}

export class WithdrawnDonorDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: ['person', 'family'], enumName: 'HitSide' }) side!: 'person' | 'family';
}

export class LostBasisDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: BASIS_LOSSES, enumName: 'BasisLoss' }) loss!: BasisLoss;
}

export class UndoRequestDto {
  @ApiProperty({ format: 'uuid' }) requestedBy!: string;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty() reason!: string;
}

export class ReunionViewDto implements ReunionView {
  @ApiProperty({ format: 'date' }) reunitedOn!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: UndoRequestDto, nullable: true }) undo!: UndoRequestDto | null;
}

const AGREEMENTS = ['agrees', 'contradicts', 'unknown'];

export class HitDetailDto extends HitSummaryDto {
  @ApiProperty({ type: EvidenceDto, nullable: true, description: 'Null for roles that see no genotypes' })
  evidence!: EvidenceDto | null;
  @ApiProperty({ enum: AGREEMENTS, enumName: 'Agreement' }) sexAgreement!: Agreement;
  @ApiProperty({ enum: AGREEMENTS, enumName: 'Agreement' }) ageAgreement!: Agreement;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) previousHitId!: string | null;
  @ApiProperty({ type: [HitTimelineEntryDto] }) timeline!: HitTimelineEntry[];
  @ApiProperty({ enum: ['a', 'b', 'arbiter'], enumName: 'Seat', nullable: true }) mySeat!: Seat | null;
  @ApiProperty({
    enum: HIT_STEPS,
    enumName: 'HitStep',
    isArray: true,
    description: 'What the caller may do with it now',
  })
  steps!: HitStep[];
  @ApiProperty({ type: SecondBloodDto, nullable: true, description: 'Null before two reviewers confirmed' })
  secondBlood!: SecondBloodDto | null;
  @ApiProperty({ type: [WithdrawnDonorDto], description: 'Whose consent is withdrawn now' })
  withdrawn!: readonly WithdrawnDonorDto[];
  @ApiProperty({ type: [LostBasisDto], description: 'Who no longer is what the hit says of them' })
  lostBasis!: readonly LostBasisDto[];
  @ApiProperty({ type: ReunionViewDto, nullable: true }) reunion!: ReunionViewDto | null;
}

/** Roles that work with genotypes; the others follow progress and times. */
const SEE_GENOTYPES: readonly Actor['role'][] = ['analyst', 'lab_lead'];

export function toHitDetailDto(
  { owesOpinion, canClaim, ...hit }: HitWithLaterStages,
  actor: Actor,
): HitDetailDto {
  const secondBlood = toSecondBloodDto(hit.secondBlood);
  const evidence = SEE_GENOTYPES.includes(actor.role) ? hit.evidence : null;
  return { ...hit, secondBlood, evidence, steps: hitSteps({ ...hit, owesOpinion, canClaim }, actor) };
}
