import {
  type ControlKind,
  PLATE_STATUSES,
  type PlateStatus,
  SHEET_FORMATS,
  type SheetFormat,
} from '@homeward/laboratory';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/index.js';

const CONTROLS = ['positive_control', 'negative_control', 'ladder'] as const satisfies readonly ControlKind[];

export class NewPlateBody {
  @ApiProperty({ example: 'GlobalFiler' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  panel!: string;

  @ApiProperty({ example: 'HID_36_POP4', description: 'As the instrument calls it' })
  @IsString()
  @MaxLength(100)
  assay!: string;

  @ApiProperty({ example: 'RG_HID', description: 'As the instrument calls it' })
  @IsString()
  @MaxLength(100)
  resultsGroup!: string;

  @ApiProperty({ example: 'FNC_HID', description: 'As the instrument calls it' })
  @IsString()
  @MaxLength(100)
  fileNameConvention!: string;
}

export class PlateQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PLATE_STATUSES, enumName: 'PlateStatus' })
  @IsOptional()
  @IsIn(PLATE_STATUSES)
  status?: PlateStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  declare after?: string;
}

export class PutSampleBody {
  @ApiProperty({ example: 'HS0000012K' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  barcode!: string;

  @ApiPropertyOptional({ example: 'C01', description: 'The next free one when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  well?: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class PutControlBody {
  @ApiProperty({ enum: CONTROLS, enumName: 'ControlKind' })
  @IsIn(CONTROLS)
  kind!: ControlKind;

  @ApiPropertyOptional({ example: 'A01', description: 'Its usual one when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  well?: string;

  @ApiPropertyOptional({ example: 'PC_2800M', description: 'As the table of results will call it' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name?: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class ClearWellBody {
  @ApiProperty({ example: 'C01' })
  @IsString()
  @MaxLength(10)
  well!: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class PlateVersionBody {
  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class FailPlateBody extends PlateVersionBody {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason!: string;
}

export class UseLotBody extends PlateVersionBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  lotId!: string;

  @ApiPropertyOptional({ description: 'Why an expired lot is used; by the laboratory lead alone' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class TakeLotBackBody extends PlateVersionBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  lotId!: string;
}

export class SheetQuery {
  @ApiProperty({ enum: SHEET_FORMATS, enumName: 'SheetFormat' })
  @IsIn(SHEET_FORMATS)
  format!: SheetFormat;
}
