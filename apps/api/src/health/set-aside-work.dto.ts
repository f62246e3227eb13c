import {
  SET_ASIDE_REASONS,
  WORK_KINDS,
  type SetAsideReason,
  type WorkItem,
  type WorkKind,
} from '@homeward/platform';
import { ApiProperty } from '@nestjs/swagger';

export class SetAsideWorkDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: WORK_KINDS, enumName: 'WorkKind' })
  kind!: WorkKind;

  @ApiProperty({ description: 'Id of what it is about' })
  subjectId!: string;

  @ApiProperty({
    enum: SET_ASIDE_REASONS,
    enumName: 'SetAsideReason',
    nullable: true,
    description: 'process_ended: the worker ended each time; null: not set aside any more',
  })
  reason!: SetAsideReason | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'In words, of the last time',
    example: 'connect ECONNREFUSED 127.0.0.1:5432',
  })
  error!: string | null;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  setAsideAt!: string | null;
}

export class SetAsideWorkListDto {
  @ApiProperty({ type: [SetAsideWorkDto] })
  items!: SetAsideWorkDto[];
}

export function toSetAsideWorkDto(item: WorkItem): SetAsideWorkDto {
  return {
    id: item.id,
    kind: item.kind,
    subjectId: item.subjectId,
    reason: item.setAsideReason,
    error: item.error,
    requestedAt: item.requestedAt.toISOString(),
    setAsideAt: item.setAsideReason ? (item.finishedAt?.toISOString() ?? null) : null,
  };
}
