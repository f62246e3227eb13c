import {
  CONSENT_KINDS,
  type ConsentKind,
  DECLARED_RELATIONS,
  type DeclaredRelation,
  PERSON_CATEGORIES,
  type PersonCategory,
  type Sex,
  SEXES,
} from '@homeward/intake';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Clearable, Optional } from '../http/optional.js';
import { ReasonBody, VersionBody } from '../http/version.dto.js';
import { IdentityBody, MissingIdentityBody } from './person-input.dto.js';

const CHOICES = ['twin', 'typing_error'] as const;

export class DonorCorrectionBody extends VersionBody {
  @ApiProperty({ type: IdentityBody, description: 'The whole identity; what is left out is removed' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => IdentityBody)
  identity!: IdentityBody;

  @ApiPropertyOptional({ enum: SEXES, enumName: 'Sex' })
  @Optional()
  @IsIn(SEXES)
  sex?: Sex;

  @ApiPropertyOptional({ type: Number, minimum: 1900, nullable: true, description: 'Null clears it' })
  @Clearable()
  @IsInt()
  birthYear?: number | null;

  @ApiPropertyOptional({
    enum: CHOICES,
    enumName: 'NewDuplicateChoice',
    description: 'Answers `intake.duplicate_id_number`',
  })
  @Optional()
  @IsIn(CHOICES)
  duplicateChoice?: (typeof CHOICES)[number];

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class MissingCorrectionBody extends VersionBody {
  @ApiProperty({ type: MissingIdentityBody, description: 'The whole identity; what is left out is removed' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => MissingIdentityBody)
  identity!: MissingIdentityBody;

  @ApiPropertyOptional({ enum: SEXES, enumName: 'Sex' })
  @Optional()
  @IsIn(SEXES)
  sex?: Sex;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'Null clears it' })
  @Clearable()
  @IsString()
  birthDate?: string | null;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class CaseFieldsBody extends ReasonBody {
  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsString()
  missingSince?: string;

  @ApiPropertyOptional()
  @Optional()
  @IsBoolean()
  urgent?: boolean;
}

export class DonorFieldsBody extends ReasonBody {
  @ApiPropertyOptional({ enum: PERSON_CATEGORIES, enumName: 'Category' })
  @Optional()
  @IsIn(PERSON_CATEGORIES)
  category?: PersonCategory;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'Null clears it' })
  @Clearable()
  @IsString()
  foundOn?: string | null;
}

export class ConsentCorrectionBody extends ReasonBody {
  @ApiPropertyOptional({ enum: CONSENT_KINDS, enumName: 'ConsentKind' })
  @Optional()
  @IsIn(CONSENT_KINDS)
  kind?: ConsentKind;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(200)
  reference?: string;

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsString()
  givenOn?: string;
}

export class RelationBody extends ReasonBody {
  @ApiProperty({ enum: DECLARED_RELATIONS, enumName: 'Relation' })
  @IsIn(DECLARED_RELATIONS)
  relation!: DeclaredRelation;
}
