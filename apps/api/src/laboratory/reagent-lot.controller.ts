import { ReagentLots } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { Operation } from '../openapi/operation.js';
import {
  LotQuery,
  LotUseDto,
  NewLotBody,
  ReagentLotDto,
  ReagentLotPageDto,
  toLotDto,
  toLotUseDto,
} from './reagent-lot.dto.js';

const NOTHING_PERSONAL = 'lots of reagents';

@ApiTags('laboratory')
@Controller('reagent-lots')
export class ReagentLotController {
  constructor(
    private readonly db: Db,
    private readonly lots: ReagentLots,
  ) {}

  @Post()
  @Operation('Records a lot of a reagent', 'With the last day of its use.', {
    400: ['intake.not_a_day', 'laboratory.unknown_panel'],
    409: ['laboratory.lot_known'],
  })
  @Allow('plate.write')
  @ApiCreatedResponse({ type: ReagentLotDto })
  add(@CurrentActor() actor: Actor, @Body() body: NewLotBody): Promise<ReagentLotDto> {
    return this.db.run(actor, async (tx) => toLotDto(await this.lots.add(tx, body)));
  }

  @Get()
  @Operation('Lists lots of reagents', 'Newest first, by kind.')
  @Unaudited(NOTHING_PERSONAL)
  @Allow('plate.read')
  @ApiOkResponse({ type: ReagentLotPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: LotQuery): Promise<ReagentLotPageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.lots.list(tx, query);
      return { items: items.map(toLotDto), next };
    });
  }

  @Get(':id/plates')
  @Operation('Lists the plates that used a lot', 'Newest first, with the reason where the lot had expired.', {
    404: ['platform.not_found'],
  })
  @Unaudited(NOTHING_PERSONAL)
  @Allow('plate.read')
  @ApiOkResponse({ type: [LotUseDto] })
  plates(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LotUseDto[]> {
    return this.db.run(actor, async (tx) => (await this.lots.usesOf(tx, id)).map(toLotUseDto));
  }
}
