import { type Actor, Db } from '@homeward/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { WorklistDto } from './worklist.dto.js';
import { Worklist } from './worklist.service.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('home')
@Controller('worklist')
export class WorklistController {
  constructor(
    private readonly db: Db,
    private readonly worklist: Worklist,
  ) {}

  @Get()
  @Operation(
    'Says what waits for the own role',
    'Counts of open work by kind, with the age of the oldest and the page that lists it.',
  )
  @Unaudited('counts')
  @Allow('worklist.read')
  @ApiOkResponse({ type: WorklistDto })
  get(@CurrentActor() actor: Actor): Promise<WorklistDto> {
    return this.db.run(actor, (tx) => this.worklist.of(tx));
  }
}
