import { type Encoding, STATED_ENCODINGS, STATEMENT_CODES, type Statement } from '@homeward/laboratory';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';

export class UploadBody {
  @ApiPropertyOptional({ description: 'Panel of rows that name none', example: 'GlobalFiler' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  panel?: string;

  @ApiPropertyOptional({ enum: STATED_ENCODINGS, enumName: 'StatedEncoding' })
  @IsOptional()
  @IsIn(STATED_ENCODINGS)
  encoding?: Encoding;

  @ApiPropertyOptional({
    enum: ['yes'],
    enumName: 'CheckOnly',
    description: 'The file is judged, and waits to be handed in',
  })
  @IsOptional()
  @IsIn(['yes'])
  checkOnly?: 'yes';
}

export class ApproveBody {
  @ApiProperty({ example: 3 })
  @IsInt()
  version!: number;
}

export class RejectBody extends ApproveBody {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason!: string;
}

export class ColumnsNotNeededBody extends RejectBody {
  @ApiProperty({ type: [String], example: ['Freezer'], description: 'As the batch lists them' })
  @IsString({ each: true })
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @MaxLength(200, { each: true })
  headers!: string[];
}

export class StatementDto {
  @ApiProperty({ enum: STATEMENT_CODES, enumName: 'ImportStatement' }) code!: string;
  @ApiProperty({ example: 'tab' }) value!: string;
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Files of an archive, where it is not about all',
  })
  files!: string | null;
}

export function toStatementDto({ code, value, detail, files }: Statement): StatementDto {
  return { code, value, detail: detail ?? null, files: files ?? null };
}
