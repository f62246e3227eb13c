import { CONSENT_KINDS, type ConsentKind, DUPLICATE_CHOICES, type DuplicateChoice } from '@homeward/intake';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Optional } from '../http/optional.js';

/** Names a missing person; the number is checked against sex and birth date. */
export class MissingIdentityBody {
  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(100)
  name?: string;

  @ApiPropertyOptional({
    description: 'Resident identity number, 18 characters',
    example: '11010519491231002X',
  })
  @Optional()
  @IsString()
  @MaxLength(40)
  idNumber?: string;

  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(300)
  address?: string;
}

export class IdentityBody extends MissingIdentityBody {
  @ApiPropertyOptional()
  @Optional()
  @IsString()
  @MaxLength(40)
  phone?: string;
}

export class ConsentBody {
  @ApiProperty({ enum: CONSENT_KINDS, enumName: 'ConsentKind' })
  @IsIn(CONSENT_KINDS)
  kind!: ConsentKind;

  @ApiProperty({ description: 'Number of the signed form, or the legal basis' })
  @IsString()
  @MaxLength(200)
  reference!: string;

  @ApiProperty({ format: 'date' })
  @IsString()
  givenOn!: string;
}

export class WithdrawalBody {
  @ApiProperty()
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

/** The fields of every donor, except the sex. */
export class DonorFields {
  @ApiPropertyOptional({ minimum: 1900 })
  @Optional()
  @IsInt()
  birthYear?: number;

  @ApiPropertyOptional({ type: IdentityBody })
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => IdentityBody)
  identity?: IdentityBody;

  @ApiPropertyOptional({ type: ConsentBody })
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => ConsentBody)
  consent?: ConsentBody;

  @ApiPropertyOptional({
    enum: DUPLICATE_CHOICES,
    enumName: 'DuplicateChoice',
    description: 'Answers `intake.duplicate_id_number`: without it a repeated ID number is refused',
  })
  @Optional()
  @IsIn(DUPLICATE_CHOICES)
  duplicateChoice?: DuplicateChoice;
}
