import { type Actor, Db } from '@homeward/platform';
import { SecondBlood } from '@homeward/review';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { HitDetailDto, toHitDetailDto } from '../hits/hit.dto.js';
import { HitDetails } from '../hits/hit-detail.js';
import { SecondBloodBody } from '../hits/second-blood.dto.js';
import { Operation } from '../openapi/operation.js';

/** Second blood of both sides: its waiver by two people, its contradiction. */
@ApiTags('review')
@Controller('hits/:id/second-blood')
export class SecondBloodController {
  constructor(
    private readonly db: Db,
    private readonly secondBlood: SecondBlood,
    private readonly details: HitDetails,
  ) {}

  @Post('waiver')
  @Operation(
    'Signs that second blood cannot be had',
    'Laboratory lead and coordinator must both sign, with a reason.',
    {
      400: ['review.reason_too_short'],
      409: [
        'matching.basis_lost',
        'matching.consent_withdrawn',
        'platform.transition_refused',
        'platform.version_conflict',
        'review.already_waived',
        'review.second_blood_contradicts',
        'review.second_blood_not_ordered',
      ],
    },
  )
  @HttpCode(200)
  @Allow('second_blood.waive')
  @ApiOkResponse({ type: HitDetailDto })
  waive(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { reason, version }: SecondBloodBody,
  ): Promise<HitDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.secondBlood.waive(tx, { hitId, reason, version });
      return toHitDetailDto(await this.details.of(tx, hitId), actor);
    });
  }

  @Post('refute')
  @Operation(
    'Refutes a hit after second blood',
    'For blood that contradicts, or a hit that lost its basis. Needs a reason.',
    {
      400: ['review.reason_too_short'],
      409: [
        'matching.consent_withdrawn',
        'platform.transition_refused',
        'platform.version_conflict',
        'review.nothing_contradicts',
        'review.second_blood_not_ordered',
      ],
    },
  )
  @HttpCode(200)
  @Allow('hit.arbitrate')
  @ApiOkResponse({ type: HitDetailDto })
  refute(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { reason, version }: SecondBloodBody,
  ): Promise<HitDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.secondBlood.refute(tx, { hitId, reason, version });
      return toHitDetailDto(await this.details.of(tx, hitId), actor);
    });
  }
}
