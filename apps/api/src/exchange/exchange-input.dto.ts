import {
  EXCHANGE_FORMATS,
  EXCHANGE_PURPOSES,
  EXCHANGE_STATUSES,
  type ExchangeFormatName,
  type ExchangePurpose,
  type ExchangeStatus,
  LOCI_CHOICES,
  type LociChoice,
} from '@homeward/laboratory';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../http/index.js';
import { IdPageQuery } from '../http/page.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** More are chosen by district, batch or days. */
const MOST_CASES = 1000;

export class ExchangeSelectionBody {
  @ApiProperty({ description: 'Profiles of persons of unknown origin' })
  @IsBoolean()
  persons!: boolean;

  @ApiProperty({ description: 'Profiles of relatives, by open case, with their relation' })
  @IsBoolean()
  families!: boolean;

  @ApiPropertyOptional({
    type: [String],
    example: ['C-2026-00017'],
    description: 'Families of these cases only',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CASES)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  caseNumbers?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'District that registered the person or the case' })
  @IsOptional()
  @IsUUID()
  districtId?: string;

  @ApiPropertyOptional({
    example: 'IMP-2026-00012',
    description: 'Import that typed the person, or somebody of the family',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  batchNumber?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The profile came into force on this day or later' })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'On this day or earlier' })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  to?: string;
}

export class PreviewExchangeBody {
  @ApiProperty({ enum: EXCHANGE_FORMATS, enumName: 'ExchangeFormat' })
  @IsIn(EXCHANGE_FORMATS)
  format!: ExchangeFormatName;

  @ApiProperty({
    enum: LOCI_CHOICES,
    enumName: 'LociChoice',
    description: 'Autosomal STRs; all STRs with sex markers; these and the mtDNA haplotype',
  })
  @IsIn(LOCI_CHOICES)
  loci!: LociChoice;

  @ApiProperty({ type: ExchangeSelectionBody })
  @ValidateNested()
  @Type(() => ExchangeSelectionBody)
  selection!: ExchangeSelectionBody;
}

export class NewExchangeBody extends PreviewExchangeBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  recipientId!: string;

  @ApiProperty({ enum: EXCHANGE_PURPOSES, enumName: 'ExchangePurpose' })
  @IsIn(EXCHANGE_PURPOSES)
  purpose!: ExchangePurpose;

  @ApiProperty({ example: 'Comparison with the national database, first quarter' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  purposeText!: string;

  @ApiProperty({ example: '公刑〔2026〕12 号第三条', description: 'Legal basis, with its reference' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  legalBasis!: string;
}

export class ExchangeQuery extends IdPageQuery {
  @ApiPropertyOptional({ enum: EXCHANGE_STATUSES, enumName: 'ExchangeStatus' })
  @IsOptional()
  @IsIn(EXCHANGE_STATUSES)
  status?: ExchangeStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  recipientId?: string;

  @ApiPropertyOptional({ enum: ['waiting'], description: 'With matches that nobody has dealt with' })
  @IsOptional()
  @IsIn(['waiting'])
  answers?: 'waiting';
}

export class ExchangeItemQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['changed'], description: 'Only those that are no longer what was sent' })
  @IsOptional()
  @IsIn(['changed'])
  state?: 'changed';

  @ApiPropertyOptional({ example: '50', description: '`next` of the page before' })
  @IsOptional()
  @Matches(/^\d{1,9}$/)
  override after?: string;
}

export class ExchangeAnswerQuery extends IdPageQuery {
  @ApiPropertyOptional({ enum: ['waiting'], description: 'Only matches that nobody has dealt with' })
  @IsOptional()
  @IsIn(['waiting'])
  answers?: 'waiting';
}

export class NoteAnswerBody {
  @ApiProperty({ example: 'Case opened with the office of the other side, file 17' })
  @IsString()
  @MaxLength(1000)
  note!: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}
