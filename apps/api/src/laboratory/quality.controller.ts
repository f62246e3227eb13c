import { PlateQualities, type PlateCharts } from '@homeward/laboratory';
import { FrequencyTables, Policies } from '@homeward/policy';
import { type Actor, Db } from '@homeward/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { Operation } from '../openapi/operation.js';

export class QualityQuery {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50, description: 'Last imports' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  imports = 50;
}

export class PlateQualityDto {
  @ApiProperty({ format: 'uuid' }) batchId!: string;
  @ApiProperty({ example: 'IMP-2026-00017' }) batchNumber!: string;
  @ApiProperty({ description: 'Plate, else run; empty where the file names none' }) plate!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Donors’ samples' }) samples!: number;
  @ApiProperty({ description: 'Of them refused' }) failed!: number;
  @ApiProperty() failedShare!: number;
  @ApiProperty({ description: 'Upper control limit for a plate of this size' }) failedLimit!: number;
  @ApiProperty({ type: Number, nullable: true }) heterozygosity!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'By the frequencies of the policy in force' })
  expectedHeterozygosity!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Standard deviations between both' })
  heterozygosityZ!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '1 − Ho / He of the plate’s own alleles' })
  inbreeding!: number | null;
  @ApiProperty({ type: Number, nullable: true }) missingShare!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Upper control limit for a plate of this size' })
  missingLimit!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 2150, description: 'Mean height of a peak, rfu' })
  height!: number | null;
}

export class HeightLimitsDto {
  @ApiProperty({ example: 2150, description: 'Mean of the plates, rfu' }) centre!: number;
  @ApiProperty({ example: 1230, description: 'rfu' }) lower!: number;
  @ApiProperty({ example: 3070, description: 'rfu' }) upper!: number;
}

export class PlateChartsDto {
  @ApiProperty({ type: [PlateQualityDto], description: 'In the order of time' }) plates!: PlateQualityDto[];
  @ApiProperty({ description: 'Share of refused samples over all plates' }) failedCentre!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Share of missing calls over all plates' })
  missingCentre!: number | null;
  @ApiProperty({
    type: HeightLimitsDto,
    nullable: true,
    description: 'Null of fewer than five plates with heights',
  })
  heightLimits!: HeightLimitsDto | null;
  @ApiProperty({ example: 'kinsimu_hebei_42loci', description: 'That heterozygosity is expected by' })
  frequencyTable!: string;
}

/** How the plates behave over time. */
@ApiTags('laboratory')
@Controller('quality/plates')
export class QualityController {
  constructor(
    private readonly db: Db,
    private readonly plates: PlateQualities,
    private readonly policies: Policies,
    private readonly tables: FrequencyTables,
  ) {}

  @Get()
  @Operation(
    'Shows the quality of plates',
    'Refused samples, missing calls, heterozygosity, inbreeding and heights of peaks of the plates of the last imports, with control limits.',
    { 503: ['matching.no_policy'] },
  )
  @Unaudited('counts of plates, of no person')
  @Allow('quality.read')
  @ApiOkResponse({ type: PlateChartsDto })
  charts(@CurrentActor() actor: Actor, @Query() { imports }: QualityQuery): Promise<PlateChartsDto> {
    return this.db.run(actor, async (tx) => {
      const { frequencyTable } = (await this.policies.current(tx)).settings;
      const charts = await this.plates.charts(tx, this.expected(frequencyTable), imports);
      return { ...toChartsDto(charts), frequencyTable };
    });
  }

  /** Heterozygosity that Hardy-Weinberg proportions give each locus of the table. */
  private expected(name: string): Map<string, number> {
    const { table } = this.tables.get(name);
    return new Map(
      [...table.loci].map(([locus, { freqs }]) => [locus, 1 - freqs.reduce((sum, p) => sum + p * p, 0)]),
    );
  }
}

function toChartsDto({ plates, ...centres }: PlateCharts): Omit<PlateChartsDto, 'frequencyTable'> {
  return { ...centres, plates: plates.map((plate) => ({ ...plate, at: plate.at.toISOString() })) };
}
