import { NonConformities } from '@homeward/laboratory';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, localeOf, type SignedInRequest, Unaudited } from '../http/index.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';
import {
  CheckCorrectionBody,
  LaboratoryStaffDto,
  NonConformityDetailDto,
  NonConformityPageDto,
  NonConformityQuery,
  NoteBody,
  PlanCorrectionBody,
  toNonConformityDetailDto,
  toNonConformityDto,
} from './non-conformity.dto.js';

const OF_PLATES = 'about plates and controls, of no person';
const TEXT_MISSING = 'laboratory.non_conformity_text_missing';
const ERRORS = { 400: [TEXT_MISSING], 404: ['platform.not_found'], 409: STEP_CONFLICTS } as const;

/** What was let go on although something was wrong with its plate. */
@ApiTags('laboratory')
@Controller('nonconformities')
export class NonConformityController {
  constructor(
    private readonly db: Db,
    private readonly nonConformities: NonConformities,
  ) {}

  @Get()
  @Operation('Lists non-conformities', 'Newest first.')
  @Unaudited(OF_PLATES)
  @Allow('nonconformity.read')
  @ApiOkResponse({ type: NonConformityPageDto })
  list(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @Query() filter: NonConformityQuery,
  ): Promise<NonConformityPageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.nonConformities.list(tx, filter);
      return { items: items.map((view) => toNonConformityDto(view, localeOf(request), actor)), next };
    });
  }

  @Get('staff')
  @Operation('Lists the staff of the laboratory', 'Who may be made responsible for a correction.')
  @Unaudited('names of colleagues')
  @Allow('nonconformity.lead')
  @ApiOkResponse({ type: [LaboratoryStaffDto] })
  staff(@CurrentActor() actor: Actor): Promise<LaboratoryStaffDto[]> {
    return this.db.run(actor, async (tx) =>
      (await this.nonConformities.staff(tx)).map(({ id, name }) => ({ id, name })),
    );
  }

  @Get(':id')
  @Operation('Reads a non-conformity', 'With everything that was done about it.', {
    404: ['platform.not_found'],
  })
  @Unaudited(OF_PLATES)
  @Allow('nonconformity.read')
  @ApiOkResponse({ type: NonConformityDetailDto })
  get(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
  ): Promise<NonConformityDetailDto> {
    return this.act(actor, request, id, () => Promise.resolve());
  }

  @Post(':id/plan')
  @Operation('Plans the correction', 'What is done, by whom and until when; also changes a plan.', {
    ...ERRORS,
    400: [TEXT_MISSING, 'laboratory.due_in_past', 'laboratory.responsible_unknown'],
  })
  @HttpCode(200)
  @Allow('nonconformity.lead')
  @ApiOkResponse({ type: NonConformityDetailDto })
  plan(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: PlanCorrectionBody,
  ): Promise<NonConformityDetailDto> {
    return this.act(actor, request, id, (tx) => this.nonConformities.plan(tx, id, body));
  }

  @Post(':id/complete')
  @Operation('Says that the correction was made', 'Its effect is checked next.', ERRORS)
  @HttpCode(200)
  @Allow('nonconformity.complete')
  @ApiOkResponse({ type: NonConformityDetailDto })
  complete(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: NoteBody,
  ): Promise<NonConformityDetailDto> {
    return this.act(actor, request, id, (tx) => this.nonConformities.complete(tx, id, body));
  }

  @Post(':id/check')
  @Operation(
    'Says whether the correction helped',
    'It is closed, or needs another action. Not by the person who is responsible for it.',
    { ...ERRORS, 403: ['laboratory.own_correction'] },
  )
  @HttpCode(200)
  @Allow('nonconformity.lead')
  @ApiOkResponse({ type: NonConformityDetailDto })
  check(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: CheckCorrectionBody,
  ): Promise<NonConformityDetailDto> {
    return this.act(actor, request, id, (tx) => this.nonConformities.check(tx, id, body));
  }

  @Post(':id/close')
  @Operation('Closes a non-conformity without correction', 'The immediate action was enough.', ERRORS)
  @HttpCode(200)
  @Allow('nonconformity.lead')
  @ApiOkResponse({ type: NonConformityDetailDto })
  close(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: NoteBody,
  ): Promise<NonConformityDetailDto> {
    return this.act(actor, request, id, (tx) => this.nonConformities.close(tx, id, body));
  }

  @Post(':id/reopen')
  @Operation('Opens a non-conformity again', 'It has happened again.', ERRORS)
  @HttpCode(200)
  @Allow('nonconformity.lead')
  @ApiOkResponse({ type: NonConformityDetailDto })
  reopen(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: NoteBody,
  ): Promise<NonConformityDetailDto> {
    return this.act(actor, request, id, (tx) => this.nonConformities.reopen(tx, id, body));
  }

  /** Does it, and answers what it is then. */
  private act(
    actor: Actor,
    request: SignedInRequest,
    id: string,
    work: (tx: Tx) => Promise<void>,
  ): Promise<NonConformityDetailDto> {
    return this.db.run(actor, async (tx) => {
      await work(tx);
      return toNonConformityDetailDto(await this.nonConformities.get(tx, id), localeOf(request), actor);
    });
  }
}
