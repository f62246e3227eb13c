import {
  TURNAROUND_STEPS,
  type TurnaroundReport,
  type TurnaroundStep,
  type WaitingSpecimen,
} from '@homeward/laboratory';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const WAITING_STEPS = ['plated', 'run', 'imported', 'approved'] as const;

export class TurnaroundQuery {
  @ApiPropertyOptional({ example: 90, description: 'Specimens received in so many days; 90 when left out' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(366)
  days?: number;
}

export class WaitingSpecimenDto {
  @ApiProperty({ format: 'uuid' }) specimenId!: string;
  @ApiProperty({ example: 'HS0000012K' }) barcode!: string;
  @ApiProperty() donorCode!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty() urgent!: boolean;
}

export class WaitingListDto {
  @ApiProperty({ description: 'All that wait' }) total!: number;
  @ApiProperty({
    type: [WaitingSpecimenDto],
    description: 'The next ones, in the order in which a plate is filled',
  })
  items!: WaitingSpecimenDto[];
}

export class StepTimesDto {
  @ApiProperty({ enum: TURNAROUND_STEPS, enumName: 'TurnaroundStep' }) step!: TurnaroundStep;
  @ApiProperty({ description: 'Specimens that took it' }) count!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'In working days' }) median!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'In working days' }) ninetieth!: number | null;
  @ApiProperty({ description: 'In working days' }) target!: number;
}

export class OverdueDto {
  @ApiProperty({ format: 'uuid' }) specimenId!: string;
  @ApiProperty({ example: 'HS0000012K' }) barcode!: string;
  @ApiProperty({ type: String, nullable: true }) plate!: string | null;
  @ApiProperty({ enum: WAITING_STEPS, enumName: 'WaitingStep', description: 'What it waits for' })
  step!: (typeof WAITING_STEPS)[number];
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ description: 'Working days beyond the target' }) late!: number;
}

export class TurnaroundDto {
  @ApiProperty() days!: number;
  @ApiProperty({ type: [StepTimesDto] }) steps!: StepTimesDto[];
  @ApiProperty({ type: [OverdueDto], description: 'The latest first, 200 at most' }) overdue!: OverdueDto[];
}

export function toWaitingDto({
  specimenId,
  barcode,
  donorCode,
  receivedAt,
  urgent,
}: WaitingSpecimen): WaitingSpecimenDto {
  return { specimenId, barcode, donorCode, receivedAt: receivedAt.toISOString(), urgent };
}

export function toTurnaroundDto({ days, steps, overdue }: TurnaroundReport): TurnaroundDto {
  return {
    days,
    steps: [...steps],
    overdue: overdue.map(({ specimenId, barcode, plate, step, since, late }) => ({
      ...{ specimenId, barcode, plate, step, late },
      since: since.toISOString(),
    })),
  };
}
