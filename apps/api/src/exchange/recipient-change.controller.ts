import { RecipientChanges } from '@homeward/laboratory';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';
import { RecipientChangeDto, RecipientChangeListDto, toRecipientChangeDto } from './recipient-change.dto.js';

/** Recipients that one lead proposed to add or change, and another decides about. */
@ApiTags('exchange')
@Controller('exchange-recipient-changes')
export class RecipientChangeController {
  constructor(
    private readonly db: Db,
    private readonly changes: RecipientChanges,
  ) {}

  @Get()
  @Operation('Lists the changes of recipients', 'Those that wait and those that were decided, newest first.')
  @Unaudited('offices, no persons')
  @Allow('exchange.read')
  @ApiOkResponse({ type: RecipientChangeListDto })
  list(@CurrentActor() actor: Actor): Promise<RecipientChangeListDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.changes.list(tx)).map((view) => toRecipientChangeDto(view, actor)),
      next: null,
    }));
  }

  @Post(':id/approve')
  @Operation(
    'Approves a change of a recipient',
    'The recipient is as was proposed from now on. Not by the account that proposed it. Needs a reason.',
    {
      400: ['laboratory.reason_missing'],
      403: ['laboratory.own_recipient_change'],
      404: ['platform.not_found'],
      409: [...STEP_CONFLICTS, 'laboratory.recipient_changed', 'laboratory.recipient_code_taken'],
    },
  )
  @HttpCode(200)
  @Allow('exchange.recipients')
  @ApiOkResponse({ type: RecipientChangeDto })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<RecipientChangeDto> {
    return this.act(actor, id, (tx) => this.changes.approve(tx, id, body));
  }

  @Post(':id/reject')
  @Operation('Rejects a change of a recipient', 'Not by the account that proposed it. Needs a reason.', {
    400: ['laboratory.reason_missing'],
    403: ['laboratory.own_recipient_change'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('exchange.recipients')
  @ApiOkResponse({ type: RecipientChangeDto })
  reject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<RecipientChangeDto> {
    return this.act(actor, id, (tx) => this.changes.reject(tx, id, body));
  }

  @Post(':id/withdraw')
  @Operation('Takes back a change of a recipient', 'Only who proposed it. Needs a reason.', {
    400: ['laboratory.reason_missing'],
    403: ['laboratory.not_own_recipient_change'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('exchange.recipients')
  @ApiOkResponse({ type: RecipientChangeDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<RecipientChangeDto> {
    return this.act(actor, id, (tx) => this.changes.withdraw(tx, id, body));
  }

  private act(actor: Actor, id: string, work: (tx: Tx) => Promise<void>): Promise<RecipientChangeDto> {
    return this.db.run(actor, async (tx) => {
      await work(tx);
      return toRecipientChangeDto(await this.changes.get(tx, id), tx.actor);
    });
  }
}
