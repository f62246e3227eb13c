import { TypingCorrections } from '@homeward/laboratory';
import { Donors } from '@homeward/intake';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation } from '../openapi/operation.js';
import {
  InvalidateProfileBody,
  toTypingDto,
  TypingDto,
  TypingQuery,
  WithdrawTypingBody,
} from './typing.dto.js';
import { TypingNews } from './typing-news.js';

const ERRORS = {
  400: ['laboratory.reason_missing'],
  403: ['laboratory.own_upload'],
  404: ['platform.not_found'],
} as const;

/** What was typed of donors, and what of it is withdrawn. */
@ApiTags('laboratory')
@Controller()
export class TypingController {
  constructor(
    private readonly db: Db,
    private readonly corrections: TypingCorrections,
    private readonly donors: Donors,
    private readonly news: TypingNews,
  ) {}

  @Get('typings')
  @Operation(
    'Lists the typings of a donor or a specimen',
    'Newest first, with batch, kit and number of loci, without alleles. Without a filter nothing is listed.',
  )
  @Unaudited('kits, batches and numbers of loci, no genotypes')
  @Allow('profile.read')
  @ApiOkResponse({ type: [TypingDto] })
  list(@CurrentActor() actor: Actor, @Query() filter: TypingQuery): Promise<TypingDto[]> {
    if (filter.donorId === undefined && filter.specimenId === undefined) return Promise.resolve([]);
    return this.db.run(actor, async (tx) =>
      (await this.corrections.list(tx, filter)).map((view) => toTypingDto(view, actor)),
    );
  }

  @Post('typings/:id/withdraw')
  @Operation(
    'Withdraws a typing',
    'It leaves the profile of its donor, which is merged again and compared again. Who works on a hit that rests on it is told. Not by who uploaded its file.',
    { ...ERRORS, 409: ['laboratory.typing_already_withdrawn', 'platform.version_conflict'] },
  )
  @HttpCode(200)
  @Allow('typing.correct')
  @ApiOkResponse({ type: TypingDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: WithdrawTypingBody,
  ): Promise<TypingDto> {
    return this.act(actor, id, 'typing_withdrawn', (tx) => this.corrections.withdraw(tx, id, body));
  }

  @Post('typings/:id/restore')
  @Operation(
    'Takes a withdrawal back',
    'The typing takes part in the profile again. Refused where it differs from the profile in force at three loci or more.',
    {
      ...ERRORS,
      409: [
        'laboratory.restored_typing_of_other_person',
        'laboratory.typing_not_withdrawn',
        'platform.version_conflict',
      ],
    },
  )
  @HttpCode(200)
  @Allow('typing.correct')
  @ApiOkResponse({ type: TypingDto })
  restore(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody): Promise<TypingDto> {
    return this.act(actor, id, 'typing_restored', (tx) => this.corrections.restore(tx, id, body));
  }

  @Post('donors/:id/profile/invalidate')
  @Operation(
    'Invalidates the profile of a donor',
    'Withdraws every typing in it: nothing of the donor is compared until a new typing, or one that is taken back. Not where the caller uploaded a file of one of them.',
    { ...ERRORS, 409: ['laboratory.no_profile_in_force', 'platform.version_conflict'] },
  )
  @HttpCode(200)
  @Allow('typing.correct')
  @ApiOkResponse({ type: [TypingDto] })
  invalidate(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: InvalidateProfileBody,
  ): Promise<TypingDto[]> {
    return this.db.run(actor, async (tx) => {
      const { code } = await this.donors.get(tx, id);
      await this.news.hold(tx, id);
      await this.corrections.invalidate(tx, id, body);
      await this.news.tell(tx, { id, code }, 'typing_withdrawn');
      return (await this.corrections.list(tx, { donorId: id })).map((view) => toTypingDto(view, actor));
    });
  }

  private act(
    actor: Actor,
    id: string,
    what: 'typing_withdrawn' | 'typing_restored',
    work: (tx: Tx) => Promise<void>,
  ): Promise<TypingDto> {
    return this.db.run(actor, async (tx) => {
      await this.news.hold(tx, (await this.corrections.get(tx, id)).donorId);
      await work(tx);
      const view = await this.corrections.get(tx, id);
      await this.news.tell(tx, { id: view.donorId, code: view.donorCode }, what);
      return toTypingDto(view, actor);
    });
  }
}
