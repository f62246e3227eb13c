import { type Actor, Db } from '@homeward/platform';
import { HitEndings } from '@homeward/verification';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { DeclineBody, EndingBody, HitStateDto, toHitStateDto } from './ending.dto.js';

/** What the coordinator records after the visit on site. */
@ApiTags('verification')
@Controller('hits/:id')
export class EndingController {
  constructor(
    private readonly db: Db,
    private readonly endings: HitEndings,
  ) {}

  @Post('follow-up')
  @HttpCode(200)
  @Allow('reunion.record')
  @ApiOkResponse({ type: HitStateDto })
  followUp(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { note, version }: EndingBody,
  ): Promise<HitStateDto> {
    return this.db.run(actor, async (tx) =>
      toHitStateDto(await this.endings.followUp(tx, { hitId, note, version })),
    );
  }

  @Post('close')
  @HttpCode(200)
  @Allow('reunion.record')
  @ApiOkResponse({ type: HitStateDto })
  close(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { note, version }: EndingBody,
  ): Promise<HitStateDto> {
    return this.db.run(actor, async (tx) =>
      toHitStateDto(await this.endings.close(tx, { hitId, note, version })),
    );
  }

  @Post('decline')
  @HttpCode(200)
  @Allow('reunion.record')
  @ApiOkResponse({ type: HitStateDto })
  decline(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { note, version, closeCase }: DeclineBody,
  ): Promise<HitStateDto> {
    return this.db.run(actor, async (tx) =>
      toHitStateDto(await this.endings.decline(tx, { hitId, note, version, closeCase })),
    );
  }
}
