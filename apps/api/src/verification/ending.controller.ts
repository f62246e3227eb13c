import { type Actor, Db } from '@homeward/platform';
import { HitEndings } from '@homeward/verification';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { DeclineBody, EndingBody, HitStateDto, toHitStateDto } from './ending.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';

/** What the coordinator records after the visit on site. */
@ApiTags('verification')
@Controller('hits/:id')
export class EndingController {
  constructor(
    private readonly db: Db,
    private readonly endings: HitEndings,
  ) {}

  @Post('follow-up')
  @Operation('Records the follow-up of a reunion', 'How the family is doing, as a note.', {
    400: ['verification.note_missing'],
    409: STEP_CONFLICTS,
  })
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
  @Operation('Closes a hit after the follow-up', 'Nothing more is expected.', {
    400: ['verification.note_missing'],
    409: STEP_CONFLICTS,
  })
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
  @Operation(
    'Closes a hit because the person wants no contact',
    'The coordinator says whether the case ends too.',
    {
      400: ['verification.note_missing'],
      409: ['platform.transition_refused', 'platform.version_conflict', 'verification.contact_not_declined'],
    },
  )
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
