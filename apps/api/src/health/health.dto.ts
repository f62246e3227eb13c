import { ApiProperty } from '@nestjs/swagger';

export class DatabaseHealthDto {
  @ApiProperty({ enum: ['ok', 'unreachable'], enumName: 'DatabaseState' })
  status!: 'ok' | 'unreachable';

  @ApiProperty({ type: Number, nullable: true })
  milliseconds!: number | null;
}

export class WorkerHealthDto {
  @ApiProperty({
    enum: ['ok', 'late', 'unknown'],
    enumName: 'WorkerState',
    description: 'late: entries or work wait longer than a minute',
  })
  status!: 'ok' | 'late' | 'unknown';

  @ApiProperty({ type: Number, nullable: true, description: 'Pieces of work that wait or run' })
  open!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Pieces of work that failed for good' })
  failed!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Of these, set aside: their process ended, or they failed, each time; they wait for a person',
  })
  setAside!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Queues whose jobs wait because a person paused them',
  })
  pausedQueues!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Audit entries that wait for their seal' })
  unsealed!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Age of the oldest thing that waits' })
  oldestSeconds!: number | null;
}

export class HealthDto {
  @ApiProperty({ enum: ['ok', 'degraded'], enumName: 'HealthState' })
  status!: 'ok' | 'degraded';

  @ApiProperty({ type: DatabaseHealthDto })
  database!: DatabaseHealthDto;

  @ApiProperty({ type: WorkerHealthDto })
  worker!: WorkerHealthDto;
}
