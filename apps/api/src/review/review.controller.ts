import { type Actor, Db } from '@homeward/platform';
import { Reviews } from '@homeward/review';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Reads } from '../http/index.js';
import { VersionBody } from '../http/version.dto.js';
import { HitDetailDto, toHitDetailDto } from '../hits/hit.dto.js';
import { SecondBloodBody } from '../hits/second-blood.dto.js';
import { HitDetails } from '../hits/hit-detail.js';
import { OpinionBody, OpinionListDto, toOpinionListDto } from './review.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';

@ApiTags('review')
@Controller('hits/:id')
export class ReviewController {
  constructor(
    private readonly db: Db,
    private readonly reviews: Reviews,
    private readonly details: HitDetails,
  ) {}

  @Post('claim')
  @Operation(
    'Claims the free seat of a hit',
    'First reviewer, second reviewer, or arbiter of a conflict. Nobody holds two seats of one hit.',
    { 409: ['platform.transition_refused', 'platform.version_conflict', 'review.same_reviewer'] },
  )
  @HttpCode(200)
  @Allow('hit.review')
  @ApiOkResponse({ type: HitDetailDto })
  claim(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: VersionBody,
  ): Promise<HitDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.reviews.claim(tx, id, body.version);
      return toHitDetailDto(await this.details.of(tx, id), actor);
    });
  }

  @Post('release')
  @Operation('Gives a seat back', 'Before the opinion is given. Another reviewer can claim the hit.', {
    409: [
      'platform.transition_refused',
      'platform.version_conflict',
      'review.not_your_seat',
      'review.same_reviewer',
    ],
  })
  @HttpCode(200)
  @Allow('hit.review')
  @ApiOkResponse({ type: HitDetailDto })
  release(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: VersionBody,
  ): Promise<HitDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.reviews.release(tx, id, body.version);
      return toHitDetailDto(await this.details.of(tx, id), actor);
    });
  }

  @Post('opinions')
  @Operation(
    'Gives an opinion on a hit',
    'A code and a reason. The second reviewer does not see the first opinion. Two that agree decide the hit; two that differ need an arbiter.',
    {
      400: ['review.code_not_supported', 'review.reason_too_short', 'review.unknown_code'],
      409: [
        'matching.basis_lost',
        'matching.consent_withdrawn',
        'platform.transition_refused',
        'platform.version_conflict',
        'review.not_your_seat',
        'review.same_reviewer',
      ],
    },
  )
  @HttpCode(200)
  @Allow('hit.review')
  @ApiOkResponse({ type: HitDetailDto })
  submit(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: OpinionBody,
  ): Promise<HitDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.reviews.submit(tx, id, body);
      return toHitDetailDto(await this.details.of(tx, id), actor);
    });
  }

  @Post('give-up-recollection')
  @Operation(
    'Ends a hit whose new evidence cannot be had',
    'For a hit that waits for more loci, relatives or blood. Needs a reason. Its specimens are what they were before; evidence that comes later is compared anew.',
    {
      400: ['review.reason_too_short'],
      409: STEP_CONFLICTS,
    },
  )
  @HttpCode(200)
  @Allow('hit.arbitrate')
  @ApiOkResponse({ type: HitDetailDto })
  giveUpRecollection(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { reason, version }: SecondBloodBody,
  ): Promise<HitDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.reviews.giveUpRecollection(tx, id, reason, version);
      return toHitDetailDto(await this.details.of(tx, id), actor);
    });
  }

  @Get('opinions')
  @Operation(
    'Reads the opinions on a hit',
    'Those that the caller may see: the own one, and all once the hit is decided.',
  )
  @Reads('opinions.read')
  @Allow('hit.review')
  @ApiOkResponse({ type: OpinionListDto })
  opinions(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OpinionListDto> {
    return this.db.run(actor, async (tx) => toOpinionListDto(await this.reviews.opinionsVisibleTo(tx, id)));
  }
}
