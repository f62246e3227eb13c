import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WORKLIST } from './worklist.kinds.js';

export class WorklistItemDto {
  @ApiProperty({ enum: WORKLIST.map(({ kind }) => kind), enumName: 'WorklistKind' })
  kind!: string;

  @ApiProperty()
  count!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestAt!: string | null;

  @ApiProperty({
    example: '/specimens?status=registered',
    description: 'Where in the web application it is done',
  })
  path!: string;
}

export class DoneTodayDto {
  @ApiProperty({ description: 'Action of the audit log', example: 'specimen.packed' })
  kind!: string;

  @ApiProperty()
  count!: number;
}

export class DistrictBacklogDto {
  @ApiProperty({ format: 'uuid' })
  districtId!: string;

  @ApiProperty({ description: 'Verification tasks that are not reported' })
  waiting!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestAt!: string | null;
}

export class WorklistDto {
  @ApiProperty({ type: [WorklistItemDto] })
  items!: WorklistItemDto[];

  @ApiProperty({ type: [DoneTodayDto] })
  doneToday!: DoneTodayDto[];

  @ApiPropertyOptional({ type: [DistrictBacklogDto], description: 'For the coordinator' })
  districts?: DistrictBacklogDto[];
}
