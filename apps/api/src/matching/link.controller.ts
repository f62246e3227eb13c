import { Links } from '@homeward/links';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Reads, Unaudited } from '../http/index.js';
import { LinkDecisionBody, LinkDetailDto, LinkPageDto, LinkQuery, toLinkDetailDto } from './link.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';

/** Links between persons of unknown origin: for those who review genotypes. */
@ApiTags('matching')
@Controller('links')
export class LinkController {
  constructor(
    private readonly db: Db,
    private readonly links: Links,
  ) {}

  @Get()
  @Operation(
    'Lists links',
    'Pairs among persons of unknown origin who may be the same person, siblings, or parent and child.',
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('hit.review')
  @ApiOkResponse({ type: LinkPageDto })
  list(@CurrentActor() actor: Actor, @Query() filter: LinkQuery): Promise<LinkPageDto> {
    return this.db.run(actor, (tx) => this.links.list(tx, filter));
  }

  @Get(':id')
  @Operation('Reads a link', 'With evidence by locus and the likelihood of each relation.', {
    404: ['platform.not_found'],
  })
  @Reads('link.read')
  @Allow('hit.review')
  @ApiOkResponse({ type: LinkDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LinkDetailDto> {
    return this.db.run(actor, async (tx) => toLinkDetailDto(await this.links.get(tx, id), actor));
  }

  @Post(':id/decide')
  @Operation('Decides a link', 'One reviewer confirms or dismisses it, with a code and a reason.', {
    400: ['matching.link_code_refused', 'matching.link_reason_missing'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('hit.review')
  @ApiOkResponse({ type: LinkDetailDto })
  @ApiConflictResponse({ description: 'Decided already, or changed meanwhile' })
  decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: LinkDecisionBody,
  ): Promise<LinkDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.links.decide(tx, id, body);
      return toLinkDetailDto(await this.links.get(tx, id), actor);
    });
  }
}
