import { WhatIfs } from '@homeward/trials';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { IdPageQuery } from '../http/page.dto.js';
import {
  NewWhatIfBody,
  toWhatIfDetailDto,
  toWhatIfDto,
  WhatIfDetailDto,
  WhatIfPageDto,
} from './what-if.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('matching')
@Controller('policies/what-ifs')
export class WhatIfController {
  constructor(
    private readonly db: Db,
    private readonly whatIfs: WhatIfs,
  ) {}

  @Post()
  @Operation(
    'Tries a policy without putting it in force',
    'A worker compares everything under the settings and stores no hit. The answer is the run to look at.',
    {
      400: ['matching.policy_setting_refused', 'matching.unknown_frequency_table'],
      503: ['matching.no_policy'],
    },
  )
  @HttpCode(202)
  @Allow('policy.write')
  @ApiAcceptedResponse({ type: WhatIfDetailDto })
  request(@CurrentActor() actor: Actor, @Body() { settings }: NewWhatIfBody): Promise<WhatIfDetailDto> {
    return this.db.run(actor, async (tx) => toWhatIfDetailDto(await this.whatIfs.request(tx, settings)));
  }

  @Get()
  @Operation('Lists the policies that were tried', 'Newest first.')
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
  @Operation('Reads a tried policy', 'How far it is, then which hits it would gain, lose and keep.', {
    404: ['platform.not_found'],
  })
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.write')
  @ApiOkResponse({ type: WhatIfDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<WhatIfDetailDto> {
    return this.db.run(actor, async (tx) => toWhatIfDetailDto(await this.whatIfs.get(tx, id)));
  }

  @Post(':id/cancel')
  @Operation('Cancels a tried policy', 'The worker stops it and keeps no result.', {
    404: ['platform.not_found'],
    409: ['matching.run_finished'],
  })
  @HttpCode(200)
  @Allow('policy.write')
  @ApiOkResponse({ type: WhatIfDetailDto })
  cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<WhatIfDetailDto> {
    return this.db.run(actor, async (tx) => toWhatIfDetailDto(await this.whatIfs.cancel(tx, id)));
  }
}
