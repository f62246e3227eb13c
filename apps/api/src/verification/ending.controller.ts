import { type Actor, Db } from '@homeward/platform';
import { HitEndings } from '@homeward/verification';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { DeclineBody, EndingBody, HitStepDto, toHitStepDto } from './ending.dto.js';

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
  @ApiOkResponse({ type: HitStepDto })
  followUp(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { note, version }: EndingBody,
  ): Promise<HitStepDto> {
    return this.db.run(actor, async (tx) =>
      toHitStepDto(await this.endings.followUp(tx, { hitId, note, version })),
    );
  }

  @Post('close')
  @HttpCode(200)
  @Allow('reunion.record')
  @ApiOkResponse({ type: HitStepDto })
  close(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { note, version }: EndingBody,
  ): Promise<HitStepDto> {
    return this.db.run(actor, async (tx) =>
      toHitStepDto(await this.endings.close(tx, { hitId, note, version })),
    );
  }

  @Post('decline')
  @HttpCode(200)
  @Allow('reunion.record')
  @ApiOkResponse({ type: HitStepDto })
  decline(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { note, version, closeCase }: DeclineBody,
  ): Promise<HitStepDto> {
    return this.db.run(actor, async (tx) =>
      toHitStepDto(await this.endings.decline(tx, { hitId, note, version, closeCase })),
    );
  }
}
