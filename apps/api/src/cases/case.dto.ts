import {
  CASE_STATUSES,
  type CaseCounts,
  type CaseStatus,
  DECLARED_RELATIONS,
  type DeclaredRelation,
  type MissingCase,
  type Sex,
  SEXES,
} from '@homeward/intake';
import { HIT_STATUSES, type HitStatus } from '@homeward/hits';
import { ApiProperty } from '@nestjs/swagger';
import { ConsentDto, IdentityDto, ProfileBriefDto, SpecimenBriefDto, TimelineEntryDto } from './parts.dto.js';
import { CASE_STEPS, type CaseStep } from '../steps/case.steps.js';

/** The columns of a case on the wire. */
export class CaseFieldsDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026-TJ-00123' })
  number!: string;

  @ApiProperty({ format: 'uuid' })
  districtId!: string;

  @ApiProperty({ format: 'uuid' })
  collectionPointId!: string;

  @ApiProperty({ enum: CASE_STATUSES, enumName: 'CaseStatus' })
  status!: CaseStatus;

  @ApiProperty({ enum: SEXES, enumName: 'Sex' })
  missingSex!: Sex;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  missingBirthDate!: string | null;

  @ApiProperty({ format: 'date' })
  missingSince!: string;

  @ApiProperty()
  urgent!: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty()
  version!: number;
}

export class CaseSummaryDto extends CaseFieldsDto {
  @ApiProperty()
  members!: number;

  @ApiProperty({ description: 'Members with a typed specimen' })
  typedMembers!: number;
}

export class CasePageDto {
  @ApiProperty({ type: [CaseSummaryDto] })
  items!: CaseSummaryDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

export class CaseMemberDto {
  @ApiProperty({ format: 'uuid' })
  donorId!: string;

  @ApiProperty({ example: 'D-000123' })
  code!: string;

  @ApiProperty({ enum: DECLARED_RELATIONS, enumName: 'Relation' })
  relation!: DeclaredRelation;

  @ApiProperty({ enum: SEXES, enumName: 'Sex' })
  sex!: Sex;

  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;

  @ApiProperty({ type: IdentityDto, nullable: true })
  identity!: IdentityDto | null;

  @ApiProperty({ type: ConsentDto, nullable: true })
  consent!: ConsentDto | null;

  @ApiProperty({ type: [SpecimenBriefDto] })
  specimens!: SpecimenBriefDto[];

  @ApiProperty({ type: ProfileBriefDto, nullable: true })
  profile!: ProfileBriefDto | null;
}

export const SEARCH_STATUSES = ['joined', 'pending', 'running', 'not_searchable', 'none'] as const;

export class MemberSearchDto {
  @ApiProperty({ example: 'missing' })
  missingKey!: string;

  @ApiProperty({ enum: SEARCH_STATUSES, enumName: 'SearchStatus' })
  status!: (typeof SEARCH_STATUSES)[number];

  @ApiProperty()
  personsCompared!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  joinedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  notSearchableCode!: string | null;

  @ApiProperty({
    type: [String],
    description:
      'Codes of the relatives whose typing contradicts their declared relation, the strongest first',
  })
  contradicting!: readonly string[];

  @ApiProperty()
  hitsLeftOut!: number;
}

export class CaseSearchDto {
  @ApiProperty({ description: 'Version of the family that the status belongs to' })
  version!: number;

  @ApiProperty({ enum: SEARCH_STATUSES, enumName: 'SearchStatus' })
  status!: (typeof SEARCH_STATUSES)[number];

  @ApiProperty()
  personsCompared!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  joinedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  notSearchableCode!: string | null;

  @ApiProperty({
    type: [String],
    description:
      'Codes of the relatives whose typing contradicts their declared relation, the strongest first',
  })
  contradicting!: readonly string[];

  @ApiProperty({ description: 'Candidates beyond the largest number of hits one search may raise' })
  hitsLeftOut!: number;

  @ApiProperty({ type: () => [MemberSearchDto], description: 'One each when several members are missing' })
  members!: readonly MemberSearchDto[];
}

export class CaseHitDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty({ enum: HIT_STATUSES, enumName: 'HitStatus' })
  status!: HitStatus;

  @ApiProperty()
  log10Lr!: number;

  @ApiProperty({ example: 'P-000123' })
  personCode!: string;

  @ApiProperty({ description: 'The missing member of the family whom the person may be' })
  missingKey!: string;
}

export class CaseDetailDto extends CaseFieldsDto {
  @ApiProperty()
  typedMembers!: number;

  @ApiProperty({ type: IdentityDto, nullable: true })
  identity!: IdentityDto | null;

  @ApiProperty({ type: [CaseMemberDto] })
  members!: CaseMemberDto[];

  @ApiProperty({ type: CaseSearchDto })
  search!: CaseSearchDto;

  @ApiProperty({ type: [CaseHitDto], description: 'Empty for those who do not review hits' })
  hits!: CaseHitDto[];

  @ApiProperty({
    enum: CASE_STEPS,
    enumName: 'CaseStep',
    isArray: true,
    description: 'What the caller may do with the case now',
  })
  steps!: CaseStep[];

  @ApiProperty({ type: [TimelineEntryDto] })
  timeline!: TimelineEntryDto[];
}

/** The case's own columns on the wire. */
export function toCaseFields(row: MissingCase) {
  const { id, number, districtId, collectionPointId, status, urgent, version } = row;
  const { missingSex, missingBirthDate, missingSince } = row;
  const createdAt = row.createdAt.toISOString();
  return {
    ...{ id, number, districtId, collectionPointId, status },
    ...{ missingSex, missingBirthDate, missingSince, urgent, createdAt, version },
  };
}

export function toCaseSummaryDto({ case: row, members, typedMembers }: CaseCounts): CaseSummaryDto {
  return { ...toCaseFields(row), members, typedMembers };
}
