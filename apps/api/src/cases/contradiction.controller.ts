import { type Actor, Db } from '@homeward/platform';
import { Contradictions } from '@homeward/searching';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation } from '../openapi/operation.js';
import { ContradictionDto, ContradictionQuery, toContradictionDto } from './contradiction.dto.js';

const ERRORS = {
  400: ['searching.contradiction_reason_missing'],
  404: ['platform.not_found'],
  409: ['platform.version_conflict', 'searching.contradiction_not_open'],
} as const;

/** Families whose relatives contradict each other: they are not searched before somebody has looked at them. */
@ApiTags('cases')
@Controller('family-contradictions')
export class ContradictionController {
  constructor(
    private readonly db: Db,
    private readonly contradictions: Contradictions,
  ) {}

  @Get()
  @Operation(
    'Lists families that contradict themselves',
    'What the typings of relatives say against their declared relation, with the names of the loci, oldest first. Relatives of one case are compared with each other only.',
  )
  @Unaudited('codes, names of loci and numbers, no genotypes')
  @Allow('case.read')
  @ApiOkResponse({ type: [ContradictionDto] })
  list(@CurrentActor() actor: Actor, @Query() query: ContradictionQuery): Promise<ContradictionDto[]> {
    const { caseId, status } = query;
    return this.db.run(actor, async (tx) =>
      (await this.contradictions.list(tx, { caseId, open: status === 'open' })).map((view) =>
        toContradictionDto(view, actor),
      ),
    );
  }

  @Post(':id/stand')
  @Operation(
    'Decides that a declared relation stands',
    'For example after a mutation, or between twins. The family is searched. The decision holds for these profiles and relations only.',
    ERRORS,
  )
  @HttpCode(200)
  @Allow('family.decide')
  @ApiOkResponse({ type: ContradictionDto })
  stand(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ContradictionDto> {
    return this.db.run(actor, async (tx) =>
      toContradictionDto(await this.contradictions.stand(tx, id, body), actor),
    );
  }

  @Post(':id/reopen')
  @Operation('Takes such a decision back', 'The family is stopped again, with a reason.', ERRORS)
  @HttpCode(200)
  @Allow('family.decide')
  @ApiOkResponse({ type: ContradictionDto })
  reopen(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ContradictionDto> {
    return this.db.run(actor, async (tx) =>
      toContradictionDto(await this.contradictions.reopen(tx, id, body), actor),
    );
  }
}
