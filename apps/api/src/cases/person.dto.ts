import { type DonorKind, PERSON_CATEGORIES, type PersonCategory, type Sex, SEXES } from '@homeward/intake';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Optional } from '../http/optional.js';
import { DayPageQuery } from '../http/page.dto.js';
import { DonorFields } from './person-input.dto.js';

export class PersonBody extends DonorFields {
  @ApiProperty({ enum: PERSON_CATEGORIES, enumName: 'Category' })
  @IsIn(PERSON_CATEGORIES)
  category!: PersonCategory;

  @ApiProperty({ enum: SEXES, enumName: 'Sex' })
  @IsIn(SEXES)
  sex!: Sex;

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsString()
  foundOn?: string;
}

const KINDS = ['relative', 'unknown_origin'] as const satisfies readonly DonorKind[];
const CONSENT_FILTERS = ['missing'] as const;

export class PersonQuery extends DayPageQuery {
  @ApiPropertyOptional({ enum: PERSON_CATEGORIES, enumName: 'Category' })
  @IsOptional()
  @IsIn(PERSON_CATEGORIES)
  category?: PersonCategory;

  @ApiPropertyOptional({
    enum: CONSENT_FILTERS,
    enumName: 'ConsentFilter',
    description: 'Only those whose consent was never recorded',
  })
  @IsOptional()
  @IsIn(CONSENT_FILTERS)
  consent?: 'missing';

  @ApiPropertyOptional({ description: 'Part of a code; or exactly a name, ID number or telephone' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class DonorQuery extends PersonQuery {
  @ApiPropertyOptional({ enum: KINDS, enumName: 'DonorKind' })
  @IsOptional()
  @IsIn(KINDS)
  kind?: DonorKind;
}
