import { ExchangeRecipients, RecipientChanges } from '@homeward/laboratory';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation } from '../openapi/operation.js';
import { RecipientDto, RecipientListDto, toRecipientDto } from './exchange-recipient.dto.js';
import {
  ProposeRecipientBody,
  ProposeRecipientChangeBody,
  RecipientChangeDto,
  toRecipientChangeDto,
} from './recipient-change.dto.js';

/** Offices that profiles may be sent to. */
@ApiTags('exchange')
@Controller('exchange-recipients')
export class ExchangeRecipientController {
  constructor(
    private readonly db: Db,
    private readonly recipients: ExchangeRecipients,
    private readonly changes: RecipientChanges,
  ) {}

  @Get()
  @Operation('Lists the recipients', 'Those with an agreement in force first.')
  @Unaudited('offices, no persons')
  @Allow('exchange.read')
  @ApiOkResponse({ type: RecipientListDto })
  list(@CurrentActor() actor: Actor): Promise<RecipientListDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.recipients.list(tx)).map(toRecipientDto),
      next: null,
    }));
  }

  @Post()
  @Operation(
    'Proposes a recipient',
    'With the agreement under which it receives profiles. It is added when another laboratory lead approves. Needs a reason.',
    {
      400: ['laboratory.exchange_field_refused', 'laboratory.reason_missing'],
      409: ['laboratory.recipient_code_taken'],
    },
  )
  @Allow('exchange.recipients')
  @ApiCreatedResponse({ type: RecipientChangeDto })
  propose(
    @CurrentActor() actor: Actor,
    @Body() { reason, ...input }: ProposeRecipientBody,
  ): Promise<RecipientChangeDto> {
    return this.db.run(actor, async (tx) => this.shown(tx, await this.changes.proposeNew(tx, input, reason)));
  }

  @Post(':id/changes')
  @Operation(
    'Proposes a change of a recipient',
    'Also to put it in force again. The recipient stays as it is until another laboratory lead approves. Needs a reason.',
    {
      400: ['laboratory.exchange_field_refused', 'laboratory.reason_missing'],
      404: ['platform.not_found'],
      409: [
        'laboratory.recipient_changed',
        'laboratory.recipient_code_taken',
        'laboratory.recipient_unchanged',
      ],
    },
  )
  @Allow('exchange.recipients')
  @ApiCreatedResponse({ type: RecipientChangeDto })
  proposeChange(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { reason, baseVersion, ...input }: ProposeRecipientChangeBody,
  ): Promise<RecipientChangeDto> {
    return this.db.run(actor, async (tx) =>
      this.shown(tx, await this.changes.propose(tx, id, baseVersion, input, reason)),
    );
  }

  @Post(':id/suspend')
  @Operation(
    'Takes a recipient out of force',
    'At once, by one laboratory lead: nothing is sent to it from now on. To put it in force again needs two. Needs a reason.',
    {
      400: ['laboratory.reason_missing'],
      404: ['platform.not_found'],
      409: ['laboratory.recipient_not_in_force', 'platform.version_conflict'],
    },
  )
  @HttpCode(200)
  @Allow('exchange.recipients')
  @ApiOkResponse({ type: RecipientDto })
  suspend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { version, reason }: ReasonBody,
  ): Promise<RecipientDto> {
    return this.db.run(actor, async (tx) =>
      toRecipientDto(await this.recipients.suspend(tx, id, version, reason)),
    );
  }

  private async shown(tx: Tx, id: string): Promise<RecipientChangeDto> {
    return toRecipientChangeDto(await this.changes.get(tx, id), tx.actor);
  }
}
