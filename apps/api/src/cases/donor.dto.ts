import {
  DECLARED_RELATIONS,
  type DeclaredRelation,
  type Donor,
  type DonorKind,
  PERSON_CATEGORIES,
  type PersonCategory,
  type Sex,
  SEXES,
} from '@homeward/intake';
import { ApiProperty } from '@nestjs/swagger';
import { ConsentDto, IdentityDto, ProfileBriefDto, SpecimenBriefDto, TimelineEntryDto } from './parts.dto.js';

/** A donor by code. */
export class DonorSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'P-000123' })
  code!: string;

  @ApiProperty({ enum: ['relative', 'unknown_origin'], enumName: 'DonorKind' })
  kind!: DonorKind;

  @ApiProperty({ enum: PERSON_CATEGORIES, enumName: 'Category', nullable: true })
  category!: PersonCategory | null;

  @ApiProperty({ enum: SEXES, enumName: 'Sex' })
  sex!: Sex;

  @ApiProperty({ type: Number, nullable: true })
  birthYear!: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  foundOn!: string | null;

  @ApiProperty({ format: 'uuid' })
  districtId!: string;

  @ApiProperty({ format: 'uuid' })
  collectionPointId!: string;

  @ApiProperty({ type: ConsentDto, nullable: true, description: 'In force, else the one withdrawn last' })
  consent!: ConsentDto | null;

  @ApiProperty({ type: [SpecimenBriefDto] })
  specimens!: SpecimenBriefDto[];

  @ApiProperty({ type: ProfileBriefDto, nullable: true })
  profile!: ProfileBriefDto | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty()
  version!: number;
}

export class DonorCaseDto {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ example: '2026-TJ-00123' })
  number!: string;

  @ApiProperty({ enum: DECLARED_RELATIONS, enumName: 'Relation' })
  relation!: DeclaredRelation;
}

export class LocusTypingDto {
  @ApiProperty({ example: 'GlobalFiler' })
  panel!: string;

  @ApiProperty({ type: [String], example: ['15', '16'] })
  alleles!: readonly string[];
}

export const LOCUS_DISAGREEMENTS = ['conflict', 'possible_null'] as const;

export class LocusDisagreementDto {
  @ApiProperty({ example: 'D3S1358' })
  locus!: string;

  @ApiProperty({
    enum: LOCUS_DISAGREEMENTS,
    enumName: 'LocusDisagreementKind',
    description: 'conflict: left out of the profile. possible_null: the fuller genotype is in force',
  })
  kind!: (typeof LOCUS_DISAGREEMENTS)[number];

  @ApiProperty({ type: [LocusTypingDto] })
  typings!: readonly LocusTypingDto[];
}

export class DonorDetailDto extends DonorSummaryDto {
  @ApiProperty({
    type: [LocusDisagreementDto],
    nullable: true,
    description: 'Loci whose typings differ; null for who may not see genotypes',
  })
  disagreements!: readonly LocusDisagreementDto[] | null;

  @ApiProperty({ type: IdentityDto, nullable: true })
  identity!: IdentityDto | null;

  @ApiProperty({ type: [DonorCaseDto] })
  cases!: DonorCaseDto[];

  @ApiProperty({ type: [TimelineEntryDto] })
  timeline!: TimelineEntryDto[];
}

export class DonorPageDto {
  @ApiProperty({ type: [DonorSummaryDto] })
  items!: DonorSummaryDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

/** The donor's own columns on the wire. */
export function donorFields(donor: Donor) {
  const { id, code, kind, category, sex, birthYear, foundOn, districtId, collectionPointId, version } = donor;
  const createdAt = donor.createdAt.toISOString();
  return {
    ...{ id, code, kind, category, sex, birthYear, foundOn },
    ...{ districtId, collectionPointId, createdAt, version },
  };
}
