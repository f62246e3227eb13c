import { Duplicates } from '@homeward/duplicates';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Reads, Unaudited } from '../http/index.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';
import {
  DuplicateCoverageDto,
  DuplicateDecisionBody,
  DuplicateDetailDto,
  DuplicatePageDto,
  DuplicateQuery,
  DuplicateReasonBody,
  toDuplicateDetailDto,
  toDuplicateDto,
} from './duplicate.dto.js';

const ERRORS = {
  400: ['duplicates.reason_missing'],
  404: ['platform.not_found'],
  409: [...STEP_CONFLICTS, 'duplicates.not_in_force'],
} as const;

/** Relatives who may be registered twice: for the laboratory lead alone. */
@ApiTags('matching')
@Controller('duplicates')
export class DuplicateController {
  constructor(
    private readonly db: Db,
    private readonly duplicates: Duplicates,
  ) {}

  @Get()
  @Operation(
    'Lists relatives who may be registered twice',
    'Pairs of relatives with the genotype of one person, with codes and numbers, without names and genotypes, newest first. Kinship between families is never computed.',
  )
  @Reads('duplicate.listed')
  @Allow('duplicate.read')
  @ApiOkResponse({ type: DuplicatePageDto })
  list(@CurrentActor() actor: Actor, @Query() filter: DuplicateQuery): Promise<DuplicatePageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.duplicates.list(tx, filter);
      return { items: items.map((view) => toDuplicateDto(view, actor)), next };
    });
  }

  @Get('coverage')
  @Operation('Counts the relatives that were compared', 'Each with all others, for identity alone.')
  @Unaudited('counts of profiles, of no person')
  @Allow('duplicate.read')
  @ApiOkResponse({ type: DuplicateCoverageDto })
  coverage(@CurrentActor() actor: Actor): Promise<DuplicateCoverageDto> {
    return this.db.run(actor, (tx) => this.duplicates.coverage(tx));
  }

  @Get(':id')
  @Operation('Reads such a pair', 'With cases, samples and what was decided.', {
    404: ['platform.not_found'],
  })
  @Reads('duplicate.read')
  @Allow('duplicate.read')
  @ApiOkResponse({ type: DuplicateDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DuplicateDetailDto> {
    return this.db.run(actor, async (tx) => toDuplicateDetailDto(await this.duplicates.get(tx, id), actor));
  }

  @Post(':id/decide')
  @Operation(
    'Says what a pair is',
    'One person, identical twins, samples mixed up, or different persons; with a reason. Records and profiles stay as they are.',
    ERRORS,
  )
  @HttpCode(200)
  @Allow('duplicate.decide')
  @ApiOkResponse({ type: DuplicateDetailDto })
  decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: DuplicateDecisionBody,
  ): Promise<DuplicateDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.duplicates.decide(tx, id, body);
      return toDuplicateDetailDto(await this.duplicates.get(tx, id), actor);
    });
  }

  @Post(':id/reopen')
  @Operation('Takes a decision on a pair back', 'The pair waits for a decision again.', ERRORS)
  @HttpCode(200)
  @Allow('duplicate.decide')
  @ApiOkResponse({ type: DuplicateDetailDto })
  reopen(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: DuplicateReasonBody,
  ): Promise<DuplicateDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.duplicates.reopen(tx, id, body);
      return toDuplicateDetailDto(await this.duplicates.get(tx, id), actor);
    });
  }
}
