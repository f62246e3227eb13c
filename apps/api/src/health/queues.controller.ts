import { type Actor, Db, LOADS, type Load, QueuePauses } from '@homeward/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { Operation } from '../openapi/operation.js';

export class QueueDto {
  @ApiProperty({ enum: LOADS, enumName: 'Load' })
  load!: Load;

  @ApiProperty()
  waiting!: number;

  @ApiProperty()
  running!: number;

  @ApiProperty({ description: 'Pieces of work that failed for good' })
  failed!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when its jobs wait until a person lets them run; null when they run',
  })
  pausedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As given to `homeward queue pause`' })
  reason!: string | null;
}

export class QueueListDto {
  @ApiProperty({ type: [QueueDto] })
  items!: QueueDto[];
}

/** The queues of work, and which of them a person paused with `homeward queue pause`. */
@ApiTags('health')
@Controller('work')
export class QueuesController {
  constructor(
    private readonly db: Db,
    private readonly pauses: QueuePauses,
  ) {}

  @Get('queues')
  @Operation('Lists the queues of work', 'What waits and runs in each, and which of them are paused.')
  @Unaudited('counts of work')
  @Allow('health.read')
  @ApiOkResponse({ type: QueueListDto })
  list(@CurrentActor() actor: Actor): Promise<QueueListDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.pauses.list(tx)).map((queue) => ({
        ...queue,
        pausedAt: queue.pausedAt?.toISOString() ?? null,
      })),
    }));
  }
}
