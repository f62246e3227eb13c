import { Messages } from '@homeward/notification';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { AcknowledgeBody, MessageDto, MessagePageDto, MessageQuery, toMessageDto } from './message.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('notification')
@Controller('messages')
export class MessageController {
  constructor(
    private readonly db: Db,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Operation('Lists messages to the own role', 'Those that nobody has acknowledged first.')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('message.read')
  @ApiOkResponse({ type: MessagePageDto })
  list(@CurrentActor() actor: Actor, @Query() query: MessageQuery): Promise<MessagePageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.messages.list(tx, query);
      return { items: items.map((message) => toMessageDto(message, actor)), next };
    });
  }

  @Post(':id/acknowledge')
  @Operation('Acknowledges a message', 'It is taken off the list of the role.', {
    404: ['platform.not_found'],
    409: ['notification.already_acknowledged'],
  })
  @HttpCode(200)
  @Allow('message.read')
  @ApiOkResponse({ type: MessageDto })
  acknowledge(
    @Body() _body: AcknowledgeBody,
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
  ): Promise<MessageDto> {
    return this.db.run(actor, async (tx) => toMessageDto(await this.messages.acknowledge(tx, id), actor));
  }
}
