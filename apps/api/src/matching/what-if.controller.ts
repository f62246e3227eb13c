import { WhatIfs } from '@homeward/matching';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { IdPageQuery } from '../intake/page.dto.js';
import {
  NewWhatIfBody,
  toWhatIfDetailDto,
  toWhatIfDto,
  WhatIfDetailDto,
  WhatIfPageDto,
} from './what-if.dto.js';

@ApiTags('matching')
@Controller('policies/what-ifs')
export class WhatIfController {
  constructor(
    private readonly db: Db,
    private readonly whatIfs: WhatIfs,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('policy.write')
  @ApiAcceptedResponse({ type: WhatIfDetailDto })
  request(@CurrentActor() actor: Actor, @Body() { settings }: NewWhatIfBody): Promise<WhatIfDetailDto> {
    return this.db.run(actor, async (tx) => toWhatIfDetailDto(await this.whatIfs.request(tx, settings)));
  }

  @Get()
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.write')
  @ApiOkResponse({ type: WhatIfPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: IdPageQuery): Promise<WhatIfPageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.whatIfs.list(tx, query);
      return { items: items.map(toWhatIfDto), next };
    });
  }

  @Get(':id')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.write')
  @ApiOkResponse({ type: WhatIfDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<WhatIfDetailDto> {
    return this.db.run(actor, async (tx) => toWhatIfDetailDto(await this.whatIfs.get(tx, id)));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('policy.write')
  @ApiOkResponse({ type: WhatIfDetailDto })
  cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<WhatIfDetailDto> {
    return this.db.run(actor, async (tx) => toWhatIfDetailDto(await this.whatIfs.cancel(tx, id)));
  }
}
