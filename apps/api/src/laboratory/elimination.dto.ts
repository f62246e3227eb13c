import {
  ELIMINATION_KINDS,
  type EliminationKind,
  type EliminationView,
  type ReadProfile,
} from '@homeward/laboratory';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** More loci than any person is typed at. */
const MOST_LOCI = 200;

export class LocusCallDto {
  @ApiProperty({ example: 'D3S1358' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  locus!: string;

  @ApiProperty({ type: [String], example: ['15', '16'] })
  @IsArray()
  @ArrayMaxSize(4)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  alleles!: string[];
}

export class EliminationDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'E-0007', description: 'What findings name' }) code!: string;
  @ApiProperty({ enum: ELIMINATION_KINDS, enumName: 'EliminationKind' }) kind!: EliminationKind;
  @ApiProperty({ example: 24 }) loci!: number;
  @ApiProperty({ example: 'Staff plate of 12 May' }) source!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '周航' }) createdBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) withdrawnAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '周航' }) withdrawnBy!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Left the laboratory' }) withdrawnReason!:
    | string
    | null;
  @ApiProperty() version!: number;
}

export class EliminationListDto {
  @ApiProperty({ type: [EliminationDto] }) items!: EliminationDto[];
  @ApiProperty({ type: String, nullable: true }) next!: null;
}

export class EliminationDetailDto extends EliminationDto {
  @ApiProperty({ example: '陈静' }) person!: string;
  @ApiProperty({ type: [LocusCallDto] }) genotypes!: LocusCallDto[];
}

export class AddEliminationBody {
  @ApiProperty({ enum: ELIMINATION_KINDS, enumName: 'EliminationKind' })
  @IsIn(ELIMINATION_KINDS)
  kind!: EliminationKind;

  @ApiProperty({ example: '陈静', description: 'Encrypted; shown to the laboratory lead on request' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  person!: string;

  @ApiProperty({ example: 'Staff plate of 12 May' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Sample of an import that is no donor’s' })
  @IsOptional()
  @IsUUID()
  sampleId?: string;

  @ApiPropertyOptional({ type: [LocusCallDto], description: 'Needed without a sample' })
  @ValidateIf((body: AddEliminationBody) => body.sampleId === undefined)
  @IsArray()
  @ArrayMaxSize(MOST_LOCI)
  @ValidateNested({ each: true })
  @Type(() => LocusCallDto)
  genotypes?: LocusCallDto[];
}

export class ReadTableBody {
  @ApiProperty({
    example: 'Sample Name\tMarker\tAllele 1\tAllele 2\nStaff 1\tTH01\t6\t9.3',
    description: 'A genotype table in any layout that imports have',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200_000)
  table!: string;
}

export class ReadProfileDto {
  @ApiProperty({ example: 'Staff 1' }) name!: string;
  @ApiProperty({ type: [LocusCallDto] }) genotypes!: LocusCallDto[];
  @ApiProperty({ type: [String], example: ['FGA'], description: 'Markers whose call is refused' })
  refused!: string[];
}

export class ReadProfilesDto {
  @ApiProperty({ type: [ReadProfileDto] }) items!: ReadProfileDto[];
}

export function toEliminationDto(view: EliminationView): EliminationDto {
  const { id, code, kind, loci, source, withdrawnReason, version } = view;
  return {
    ...{ id, code, kind, loci, source, withdrawnReason, version },
    createdAt: view.createdAt.toISOString(),
    createdBy: view.createdByName,
    withdrawnAt: view.withdrawnAt?.toISOString() ?? null,
    withdrawnBy: view.withdrawnByName,
  };
}

export function toCalls(genotypes: Readonly<Record<string, readonly string[]>>): LocusCallDto[] {
  return Object.entries(genotypes).map(([locus, alleles]) => ({ locus, alleles: [...alleles] }));
}

export function toReadProfileDto({ name, genotypes, refused }: ReadProfile): ReadProfileDto {
  return { name, genotypes: toCalls(genotypes), refused: [...refused] };
}
