import { ExchangeProducer, Exchanges } from '@homeward/laboratory';
import { type Actor, Db, type Locale, type Tx } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Allow,
  AuditedAs,
  CurrentActor,
  CurrentLocale,
  IdParam,
  Reads,
  storedFile,
  Unaudited,
} from '../http/index.js';
import { ReasonBody, VersionBody } from '../http/version.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';
import {
  ExchangeDetailDto,
  ExchangePageDto,
  ExchangePreviewDto,
  toExchangeDetailDto,
  toExchangeDto,
  toPreviewDto,
} from './exchange.dto.js';
import {
  ExchangeItemQuery,
  ExchangeQuery,
  NewExchangeBody,
  PreviewExchangeBody,
} from './exchange-input.dto.js';
import { ExchangeItemPageDto, SentProfileDto, toItemDto, toSentDto } from './exchange-item.dto.js';

const SELECTION = {
  400: ['laboratory.exchange_field_refused'],
  404: ['platform.not_found'],
} as const;

/** Profiles that go to other offices, under four eyes. */
@ApiTags('exchange')
@Controller()
export class ExchangeController {
  constructor(
    private readonly db: Db,
    private readonly exchanges: Exchanges,
    private readonly producer: ExchangeProducer,
  ) {}

  @Post('exchanges/preview')
  @Operation(
    'Says what a request would hold',
    'How many profiles and families, which loci, and what leaves with each; nothing is stored.',
    { ...SELECTION, 409: ['laboratory.exchange_case_not_open'] },
  )
  @HttpCode(200)
  @Allow('exchange.request')
  @ApiOkResponse({ type: ExchangePreviewDto })
  preview(@CurrentActor() actor: Actor, @Body() body: PreviewExchangeBody): Promise<ExchangePreviewDto> {
    return this.db.run(actor, async (tx) => toPreviewDto(await this.exchanges.preview(tx, body)));
  }

  @Post('exchanges')
  @Operation(
    'Requests to send profiles',
    'With recipient, purpose and legal basis. The list is fixed now; another laboratory lead decides.',
    {
      ...SELECTION,
      409: [
        'laboratory.exchange_case_not_open',
        'laboratory.exchange_selection_empty',
        'laboratory.recipient_not_in_force',
      ],
      413: ['laboratory.exchange_selection_too_large'],
    },
  )
  @Allow('exchange.request')
  @ApiCreatedResponse({ type: ExchangeDetailDto })
  request(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() body: NewExchangeBody,
  ): Promise<ExchangeDetailDto> {
    return this.db.run(actor, async (tx) =>
      this.detail(tx, (await this.exchanges.request(tx, body)).id, locale),
    );
  }

  @Get('exchanges')
  @Operation('Lists requests', 'Newest first, by status or recipient, or those with matches that wait.')
  @Unaudited('offices, counts and states, no persons')
  @Allow('exchange.read')
  @ApiOkResponse({ type: ExchangePageDto })
  list(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Query() { answers, ...filter }: ExchangeQuery,
  ): Promise<ExchangePageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.exchanges.list(tx, { ...filter, waiting: answers === 'waiting' });
      return { items: items.map((view) => toExchangeDto(view, locale)), next };
    });
  }

  @Get('exchanges/:id')
  @Operation('Reads a request', 'With its steps, its file, and what the caller may do.', {
    404: ['platform.not_found'],
  })
  @Unaudited('offices, counts and states, no persons')
  @Allow('exchange.read')
  @ApiOkResponse({ type: ExchangeDetailDto })
  get(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @IdParam() id: string,
  ): Promise<ExchangeDetailDto> {
    return this.db.run(actor, (tx) => this.detail(tx, id, locale));
  }

  @Get('exchanges/:id/items')
  @Operation(
    'Lists the profiles of a request',
    'Under which name each goes, which version was sent, and whether it is still in force; no genotypes.',
    { 404: ['platform.not_found'] },
  )
  @Reads('exchange.items_read')
  @Allow('exchange.read')
  @ApiOkResponse({ type: ExchangeItemPageDto })
  items(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { state, ...page }: ExchangeItemQuery,
  ): Promise<ExchangeItemPageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.exchanges.items(tx, id, { ...page, changed: state === 'changed' });
      return { items: items.map(toItemDto), next };
    });
  }

  @Get('exchanges/:id/file')
  @Operation(
    'Downloads the file of a request',
    'By who requested or approved it. The first download delivers it. A file with a profile that was corrected or withdrawn, or whose search is over, is refused.',
    {
      403: ['laboratory.not_own_exchange'],
      404: ['platform.not_found'],
      409: [
        'laboratory.exchange_file_gone',
        'laboratory.exchange_outdated',
        'laboratory.recipient_not_in_force',
      ],
    },
  )
  @AuditedAs('exchange.downloaded')
  @Allow('exchange.request')
  @ApiProduces('application/xml', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { fileName, mediaType, ...stored } = await this.producer.open(actor, id);
    return storedFile(response, stored, {
      type: `${mediaType}; charset=utf-8`,
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Post('exchanges/:id/approve')
  @Operation('Approves a request', 'The file is made then. Not by the account that made the request.', {
    403: ['laboratory.own_exchange'],
    404: ['platform.not_found'],
    409: [...STEP_CONFLICTS, 'laboratory.recipient_not_in_force'],
  })
  @HttpCode(200)
  @Allow('exchange.approve')
  @ApiOkResponse({ type: ExchangeDetailDto })
  approve(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ExchangeDetailDto> {
    return this.act(actor, id, locale, (tx) => this.exchanges.approve(tx, id, body));
  }

  @Post('exchanges/:id/refuse')
  @Operation('Refuses a request', 'Needs a reason. Not by the account that made the request.', {
    400: ['laboratory.reason_missing'],
    403: ['laboratory.own_exchange'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('exchange.approve')
  @ApiOkResponse({ type: ExchangeDetailDto })
  refuse(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ExchangeDetailDto> {
    return this.act(actor, id, locale, (tx) => this.exchanges.refuse(tx, id, body));
  }

  @Post('exchanges/:id/withdraw')
  @Operation(
    'Withdraws a request',
    'Its file is deleted and no answer is taken any more. By who made it or a laboratory lead; needs a reason.',
    {
      400: ['laboratory.reason_missing'],
      403: ['laboratory.not_own_exchange'],
      404: ['platform.not_found'],
      409: STEP_CONFLICTS,
    },
  )
  @HttpCode(200)
  @Allow('exchange.request')
  @ApiOkResponse({ type: ExchangeDetailDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ExchangeDetailDto> {
    return this.act(actor, id, locale, (tx) => this.exchanges.withdraw(tx, id, body));
  }

  @Post('exchanges/:id/make-again')
  @Operation(
    'Has the file of a request made again',
    'After a failure, or because a profile changed before the file went out.',
    { 404: ['platform.not_found'], 409: [...STEP_CONFLICTS, 'laboratory.recipient_not_in_force'] },
  )
  @HttpCode(200)
  @Allow('exchange.request')
  @ApiOkResponse({ type: ExchangeDetailDto })
  makeAgain(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @IdParam() id: string,
    @Body() { version }: VersionBody,
  ): Promise<ExchangeDetailDto> {
    return this.act(actor, id, locale, (tx) => this.exchanges.makeAgain(tx, id, version));
  }

  @Get('donors/:id/exchanges')
  @Operation(
    "Says where a donor's profile went",
    'Newest first, with the version that was sent and whether it is still in force.',
    { 404: ['platform.not_found'] },
  )
  @Unaudited('offices and states of a donor known by code')
  @Allow('exchange.read')
  @ApiOkResponse({ type: [SentProfileDto] })
  ofDonor(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @IdParam() id: string,
  ): Promise<SentProfileDto[]> {
    return this.db.run(actor, async (tx) =>
      (await this.exchanges.sendingsOf(tx, id)).map((view) => toSentDto(view, locale)),
    );
  }

  /** Does it, and answers what the request is then. */
  private act(
    actor: Actor,
    id: string,
    locale: Locale,
    work: (tx: Tx) => Promise<unknown>,
  ): Promise<ExchangeDetailDto> {
    return this.db.run(actor, async (tx) => {
      await work(tx);
      return this.detail(tx, id, locale);
    });
  }

  private async detail(tx: Tx, id: string, locale: Locale): Promise<ExchangeDetailDto> {
    const view = await this.exchanges.get(tx, id);
    const changed = await this.exchanges.changedSince(tx, id);
    const timeline = await this.exchanges.timeline(tx, id);
    return toExchangeDetailDto(view, { changed, timeline }, locale, tx.actor);
  }
}
