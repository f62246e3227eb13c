import { type Sex, SEXES } from '@homeward/intake';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsObject, IsString, ValidateNested } from 'class-validator';
import { Optional } from '../intake/optional.js';
import { VersionBody } from '../intake/version.dto.js';
import { IdentityBody, MissingIdentityBody } from './person-input.dto.js';

const CHOICES = ['twin', 'typing_error'] as const;

export class DonorCorrectionBody extends VersionBody {
  @ApiProperty({ type: IdentityBody, description: 'The whole identity; what is left out is removed' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => IdentityBody)
  identity!: IdentityBody;

  @ApiPropertyOptional({ enum: SEXES })
  @Optional()
  @IsIn(SEXES)
  sex?: Sex;

  @ApiPropertyOptional({ minimum: 1900 })
  @Optional()
  @IsInt()
  birthYear?: number;

  @ApiPropertyOptional({ enum: CHOICES, description: 'Answers `intake.duplicate_id_number`' })
  @Optional()
  @IsIn(CHOICES)
  duplicateChoice?: (typeof CHOICES)[number];
}

export class MissingCorrectionBody extends VersionBody {
  @ApiProperty({ type: MissingIdentityBody, description: 'The whole identity; what is left out is removed' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => MissingIdentityBody)
  identity!: MissingIdentityBody;

  @ApiPropertyOptional({ enum: SEXES })
  @Optional()
  @IsIn(SEXES)
  sex?: Sex;

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsString()
  birthDate?: string;
}
