import { type Actor, Db } from '@homeward/platform';
import { Reviews } from '@homeward/review';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Reads } from '../http/index.js';
import { VersionBody } from '../intake/version.dto.js';
import { HitDetailDto, toHitDetailDto } from '../matching/hit.dto.js';
import { HitDetails } from './hit-detail.js';
import { OpinionBody, OpinionListDto, toOpinionListDto } from './review.dto.js';

@ApiTags('review')
@Controller('hits/:id')
export class ReviewController {
  constructor(
    private readonly db: Db,
    private readonly reviews: Reviews,
    private readonly details: HitDetails,
  ) {}

  @Post('claim')
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

  @Get('opinions')
  @Reads('opinions.read')
  @Allow('hit.review')
  @ApiOkResponse({ type: OpinionListDto })
  opinions(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OpinionListDto> {
    return this.db.run(actor, async (tx) => toOpinionListDto(await this.reviews.opinionsVisibleTo(tx, id)));
  }
}
