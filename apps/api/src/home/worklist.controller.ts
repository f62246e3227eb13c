import { type Actor, Db } from '@homeward/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { WorklistDto } from './worklist.dto.js';
import { Worklist } from './worklist.service.js';

@ApiTags('home')
@Controller('worklist')
export class WorklistController {
  constructor(
    private readonly db: Db,
    private readonly worklist: Worklist,
  ) {}

  @Get()
  @Unaudited('counts')
  @Allow('worklist.read')
  @ApiOkResponse({ type: WorklistDto })
  get(@CurrentActor() actor: Actor): Promise<WorklistDto> {
    return this.db.run(actor, (tx) => this.worklist.of(tx));
  }
}
