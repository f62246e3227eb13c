import { FREQUENCY_RULES, type FrequencyRule, RELATIONS, type Relation } from '@homeward/kinship';
import type { FamilyProspect } from '@homeward/trials';
import { ApiProperty } from '@nestjs/swagger';

export class RelativeProspectDto {
  @ApiProperty({ enum: RELATIONS, enumName: 'DrawnRelation' }) relation!: Relation;
  @ApiProperty({ description: 'Probability with this relative typed as well', minimum: 0, maximum: 1 })
  power!: number;
}

export class ProspectDto {
  @ApiProperty({
    enum: RELATIONS,
    enumName: 'DrawnRelation',
    isArray: true,
    description: 'Relatives who have consented and are typed or about to be',
  })
  counted!: Relation[];

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'Probability to find the missing person among `persons` with fewer than one chance hit',
  })
  now!: number | null;

  @ApiProperty({ type: RelativeProspectDto, isArray: true, description: 'Greatest first' })
  next!: RelativeProspectDto[];

  @ApiProperty({ description: 'The larger of the persons of the database and ten million' })
  persons!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'log10 LR above which fewer than one chance hit is expected among `persons`',
  })
  threshold!: number | null;

  @ApiProperty({ description: 'Loci that all are taken to be typed at' }) loci!: number;
  @ApiProperty({ type: String, nullable: true, description: 'The kit that has these loci' })
  panel!: string | null;
  @ApiProperty() policyVersion!: number;
  @ApiProperty() frequencyTable!: string;
  @ApiProperty({ enum: FREQUENCY_RULES, enumName: 'FrequencyRule' }) frequencyRule!: FrequencyRule;
}

export class CaseProspectDto {
  @ApiProperty({
    type: ProspectDto,
    nullable: true,
    description: 'Null for a family with belongings of the missing person, which are compared directly',
  })
  prospect!: ProspectDto | null;
}

export function toProspectDto(prospect: FamilyProspect): ProspectDto {
  return { ...prospect, counted: [...prospect.counted], next: [...prospect.next] };
}
