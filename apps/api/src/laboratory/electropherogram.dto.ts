import {
  type DrawnLocus,
  type ElectropherogramView,
  type OpenedElectropherogram,
  type Placing,
  SAMPLE_KINDS,
  type SampleKind,
  type SizingQuality,
} from '@homeward/laboratory';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsString, MaxLength } from 'class-validator';

const QUALITIES = ['good', 'doubtful', 'none'] as const satisfies readonly SizingQuality[];
const PLACINGS = ['ladder', 'distance', 'order'] as const satisfies readonly Placing[];

export class RemoveElectropherogramBody {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason!: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  version!: number;
}

export class SizingDto {
  @ApiProperty({ type: String, nullable: true, description: 'The size standard that fits' })
  standard!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As the file names it' })
  named!: string | null;
  @ApiProperty({ description: 'Fragments of the standard that were found' }) found!: number;
  @ApiProperty({ description: 'Fragments of the standard' }) fragments!: number;
  @ApiProperty({ type: [Number], description: 'Fragments in bases that are missing among those found' })
  missing!: number[];
  @ApiProperty({ enum: QUALITIES, enumName: 'SizingQuality' }) quality!: SizingQuality;
}

export class ElectropherogramDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) batchId!: string;
  @ApiProperty() sampleName!: string;
  @ApiProperty() plate!: string;
  @ApiProperty({ enum: SAMPLE_KINDS, enumName: 'SampleKind' }) kind!: SampleKind;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) specimenId!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) donorId!: string | null;
  @ApiProperty({ type: String, nullable: true }) donorCode!: string | null;
  @ApiProperty() fileName!: string;
  @ApiProperty() sizeBytes!: number;
  @ApiProperty({ type: String, nullable: true, example: 'C04' }) well!: string | null;
  @ApiProperty({ type: String, nullable: true }) instrument!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'In the time of the instrument' })
  startedAt!: string | null;
  @ApiProperty() sizing!: SizingDto;
  @ApiProperty({ type: String, nullable: true }) uploadedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty() version!: number;
}

export class DyeTraceDto {
  @ApiProperty({ example: '6-FAM' }) dye!: string;
  @ApiProperty({ description: 'The dye of the size standard' }) isStandard!: boolean;
  @ApiProperty({ type: [Number], description: 'Size in bases and height in RFU, in turn' }) points!: number[];
}

export class OpenedElectropherogramDto extends ElectropherogramDto {
  @ApiProperty({ type: [DyeTraceDto] }) dyes!: DyeTraceDto[];
  @ApiProperty({ type: [String], description: 'Loci that can be drawn, in the order of the kit' })
  loci!: string[];
}

export class TracePeakDto {
  @ApiProperty({ description: 'In bases' }) size!: number;
  @ApiProperty({ description: 'In RFU' }) height!: number;
  @ApiProperty({ description: 'The camera was saturated' }) offScale!: boolean;
}

export class PlacedAlleleDto {
  @ApiProperty({ example: '15' }) allele!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'In bases; where it is expected without a peak' })
  size!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Null: no peak is there' })
  height!: number | null;
}

export class LocusTraceDto {
  @ApiProperty() locus!: string;
  @ApiProperty({ example: '6-FAM' }) dye!: string;
  @ApiProperty({ description: 'Shortest size that is shown, in bases' }) from!: number;
  @ApiProperty() to!: number;
  @ApiProperty({ type: [Number], description: 'Size in bases and height in RFU, in turn' }) points!: number[];
  @ApiProperty({ type: [TracePeakDto] }) peaks!: TracePeakDto[];
  @ApiProperty({
    type: [String],
    example: ['15', '16'],
    description: 'As in the genotype; empty when the locus was not called',
  })
  called!: string[];
  @ApiProperty({ enum: PLACINGS, enumName: 'AllelePlacing', description: 'By what alleles were placed' })
  placedBy!: Placing;
  @ApiProperty({ type: String, nullable: true, description: 'The ladder that alleles were placed by' })
  ladderFile!: string | null;
  @ApiProperty({ type: [PlacedAlleleDto] }) alleles!: PlacedAlleleDto[];
  @ApiProperty({ type: [TracePeakDto], description: 'High peaks of no called allele' })
  unexplained!: TracePeakDto[];
}

/** The fields of the wire. */
function fieldsOf(view: ElectropherogramView) {
  const { id, batchId, sampleName, plate, kind, specimenId, donorId, donorCode, fileName, version } = view;
  const { standard, named, matched, fragments, missing, quality } = view.sizing;
  return {
    ...{ id, batchId, sampleName, plate, kind, specimenId, donorId, donorCode, fileName, version },
    sizeBytes: view.sizeBytes,
    well: view.run.well,
    instrument: view.run.instrument,
    startedAt: view.run.startedAt,
    sizing: { standard, named, fragments, quality, found: matched.length, missing: [...missing] },
    uploadedBy: view.uploadedByName,
    uploadedAt: view.uploadedAt.toISOString(),
  };
}

export function toElectropherogramDto(view: ElectropherogramView): ElectropherogramDto {
  return fieldsOf(view);
}

export function toOpenedDto({ view, dyes, loci }: OpenedElectropherogram): OpenedElectropherogramDto {
  return {
    ...fieldsOf(view),
    dyes: dyes.map((dye) => ({ ...dye, points: [...dye.points] })),
    loci: [...loci],
  };
}

export function toLocusTraceDto(drawn: DrawnLocus): LocusTraceDto {
  const { locus, dye, from, to, ladderFile, placed } = drawn;
  return {
    ...{ locus, dye, from, to, ladderFile },
    points: [...drawn.points],
    peaks: [...drawn.peaks],
    called: [...drawn.called],
    placedBy: placed.by,
    alleles: [...placed.alleles],
    unexplained: [...drawn.unexplained],
  };
}
