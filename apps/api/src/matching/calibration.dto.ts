import {
  CALIBRATION_TYPES,
  type CalibratedType,
  type CalibrationDetail,
  type CalibrationParameters,
  type CalibrationResults,
  type CalibrationView,
  type NewCalibration,
  type ObservedHit,
} from '@homeward/trials';
import { RUN_STATUSES, type RunStatus } from '@homeward/searching';
import { type PolicySettings } from '@homeward/policy';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { Optional } from '../http/optional.js';
import { RUN_STEPS, runSteps, type RunStep } from '../steps/run.steps.js';
import { PolicySettingsDto } from './policy.dto.js';
import { RunProgressDto } from './what-if.dto.js';

export class NewCalibrationBody implements NewCalibration {
  @ApiPropertyOptional({
    type: String,
    description: 'Kit that everybody is typed with; without it the one most used',
  })
  @Optional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  panel?: string;

  @ApiPropertyOptional({
    type: Number,
    minimum: 10,
    maximum: 2000,
    default: 100,
    description: 'Families of each type',
  })
  @IsInt()
  @Min(10)
  @Max(2_000)
  families = 100;

  @ApiPropertyOptional({
    type: Number,
    minimum: 0,
    maximum: 1_000_000,
    default: 1,
    description: 'Same seed, same numbers',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  seed = 1;
}

export class CalibrationParametersDto implements CalibrationParameters {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'GlobalFiler',
    description: 'Null: the loci most profiles have',
  })
  panel!: string | null;
  @ApiProperty({ type: [String] }) loci!: readonly string[];
  @ApiProperty({ type: [String], description: 'Autosomal loci of the kit without frequencies' })
  missingLoci!: readonly string[];
  @ApiProperty() families!: number;
  @ApiProperty({ description: 'True members, and unrelated persons, scored directly for each family' })
  children!: number;
  @ApiProperty() seed!: number;
}

const rates = (description: string): { type: [typeof Number]; description: string } => ({
  type: [Number],
  description,
});

export class QuantilesDto {
  @ApiProperty() q05!: number;
  @ApiProperty() q50!: number;
  @ApiProperty() q95!: number;
}

export class CalibratedTypeDto implements CalibratedType {
  @ApiProperty({ enum: CALIBRATION_TYPES, enumName: 'CalibrationType' }) type!: CalibratedType['type'];
  @ApiProperty() families!: number;
  @ApiProperty({ description: 'Fewest loci that a family was computed at' }) loci!: number;
  @ApiProperty(rates('Probability that the missing member reaches the threshold')) detection!: number[];
  @ApiProperty(rates('Standard error')) detectionError!: number[];
  @ApiProperty(rates('Probability that an unrelated person reaches it')) chance!: number[];
  @ApiProperty(rates('Standard error')) chanceError!: number[];
  @ApiProperty(rates('Share of simulated members that reached it')) simulatedDetection!: number[];
  @ApiProperty(rates('Share of simulated unrelated persons that reached it')) simulatedChance!: number[];
  @ApiProperty(rates('Standard error of simulated minus exact detection')) simulationError!: number[];
  @ApiProperty({ description: 'log10 LR of true members' }) quantiles!: QuantilesDto;
}

export class CalibrationResultsDto implements CalibrationResults {
  @ApiProperty({ type: [Number], description: 'log10 LR' }) thresholds!: readonly number[];
  @ApiProperty({ type: [CalibratedTypeDto] }) types!: readonly CalibratedType[];
  @ApiProperty({ type: PolicySettingsDto }) settings!: PolicySettings;
  @ApiProperty() frequencySource!: string;
}

export class CalibrationDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: CalibrationParametersDto }) parameters!: CalibrationParameters;
  @ApiProperty() policyVersion!: number;
  @ApiProperty({ enum: RUN_STATUSES, enumName: 'RunStatus' }) status!: RunStatus;
  @ApiProperty({
    type: RunProgressDto,
    nullable: true,
    description: 'Families; null unless it waits or runs',
  })
  progress!: RunProgressDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) createdBy!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
  @ApiProperty({
    enum: RUN_STEPS,
    enumName: 'RunStep',
    isArray: true,
    description: 'What the caller may do with the run now',
  })
  steps!: RunStep[];
}

export class CalibrationDetailDto extends CalibrationDto {
  @ApiProperty({ type: CalibrationResultsDto, nullable: true, description: 'Null until it is done' })
  results!: CalibrationResults | null;
}

export class CalibrationPageDto {
  @ApiProperty({ type: [CalibrationDto] }) items!: CalibrationDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ObservedHitDto implements ObservedHit {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'H-000123' }) number!: string;
  @ApiProperty({ enum: CALIBRATION_TYPES, enumName: 'CalibrationType', nullable: true })
  type!: ObservedHit['type'];
  @ApiProperty() log10Lr!: number;
  @ApiProperty({ enum: ['confirmed', 'refuted'], enumName: 'ObservedOutcome' })
  outcome!: ObservedHit['outcome'];
}

export class ObservedHitsDto {
  @ApiProperty({ type: [ObservedHitDto], description: 'The newest 2,000 at most' }) items!: ObservedHit[];
}

export function toCalibrationDto({
  createdAt,
  finishedAt,
  ...run
}: CalibrationView): Pick<CalibrationDto, keyof CalibrationDto> {
  return {
    ...run,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    steps: runSteps(run.status),
  };
}

export function toCalibrationDetailDto({ results, ...run }: CalibrationDetail): CalibrationDetailDto {
  return { ...toCalibrationDto(run), results };
}
