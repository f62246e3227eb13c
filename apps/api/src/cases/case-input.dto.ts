import {
  CASE_STATUSES,
  type CaseStatus,
  DECLARED_RELATIONS,
  type DeclaredRelation,
  type Sex,
  SEXES,
} from '@homeward/intake';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Optional } from '../http/optional.js';
import { DayPageQuery } from '../http/page.dto.js';
import { DonorFields, MissingIdentityBody } from './person-input.dto.js';

export class MissingPersonBody {
  @ApiProperty({ enum: SEXES, enumName: 'Sex' })
  @IsIn(SEXES)
  sex!: Sex;

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsString()
  birthDate?: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  missingSince!: string;

  @ApiPropertyOptional({ type: MissingIdentityBody })
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => MissingIdentityBody)
  identity?: MissingIdentityBody;
}

export class CaseBody {
  @ApiProperty({ type: MissingPersonBody })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => MissingPersonBody)
  missing!: MissingPersonBody;

  @ApiPropertyOptional({ default: false })
  @Optional()
  @IsBoolean()
  urgent?: boolean;
}

/** A new relative, or a registered donor named by `donorId` alone. */
export class RelativeBody extends DonorFields {
  @ApiProperty({ enum: DECLARED_RELATIONS, enumName: 'Relation' })
  @IsIn(DECLARED_RELATIONS)
  relation!: DeclaredRelation;

  @ApiPropertyOptional({ enum: SEXES, enumName: 'Sex', description: 'Required for a new relative' })
  @Optional()
  @IsIn(SEXES)
  sex?: Sex;

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  donorId?: string;
}

export class CaseQuery extends DayPageQuery {
  @ApiPropertyOptional({ enum: CASE_STATUSES, enumName: 'CaseStatus' })
  @IsOptional()
  @IsIn(CASE_STATUSES)
  status?: CaseStatus;

  @ApiPropertyOptional({
    description:
      'Part of a case number or donor code; or exactly a name, ID number or telephone of the family',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
