import { ExchangeRecipients } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { Operation } from '../openapi/operation.js';
import {
  ChangeRecipientBody,
  RecipientBody,
  RecipientDto,
  RecipientListDto,
  toRecipientDto,
} from './exchange-recipient.dto.js';

/** Offices that profiles may be sent to. */
@ApiTags('exchange')
@Controller('exchange-recipients')
export class ExchangeRecipientController {
  constructor(
    private readonly db: Db,
    private readonly recipients: ExchangeRecipients,
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
  @Operation('Adds a recipient', 'With the agreement under which it receives profiles.', {
    400: ['laboratory.exchange_field_refused'],
    409: ['laboratory.recipient_code_taken'],
  })
  @Allow('exchange.recipients')
  @ApiCreatedResponse({ type: RecipientDto })
  add(@CurrentActor() actor: Actor, @Body() body: RecipientBody): Promise<RecipientDto> {
    return this.db.run(actor, async (tx) => toRecipientDto(await this.recipients.add(tx, body)));
  }

  @Put(':id')
  @Operation('Changes a recipient', 'Once its agreement is not in force, nothing is sent to it.', {
    400: ['laboratory.exchange_field_refused'],
    404: ['platform.not_found'],
    409: ['laboratory.recipient_code_taken', 'platform.version_conflict'],
  })
  @Allow('exchange.recipients')
  @ApiOkResponse({ type: RecipientDto })
  change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { version, ...input }: ChangeRecipientBody,
  ): Promise<RecipientDto> {
    return this.db.run(actor, async (tx) =>
      toRecipientDto(await this.recipients.change(tx, id, version, input)),
    );
  }
}
