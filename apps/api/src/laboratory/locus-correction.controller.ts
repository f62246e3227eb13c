import { LocusCorrections } from '@homeward/laboratory';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Reads, Unaudited } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation } from '../openapi/operation.js';
import {
  AskedLocusCorrectionDto,
  CorrectLocusBody,
  LocusCorrectionDto,
  LocusCorrectionQuery,
  OpenedLocusCorrectionDto,
  toLocusCorrectionDto,
  toOpenedLocusCorrectionDto,
  TypedLocusDto,
} from './locus-correction.dto.js';
import { TypingNews } from './typing-news.js';

const DECISION = {
  400: ['laboratory.reason_missing'],
  404: ['platform.not_found'],
} as const;
const CONFLICTS = ['platform.transition_refused', 'platform.version_conflict'] as const;

/** Corrections of single loci: one account asks, a lead who is another approves. */
@ApiTags('laboratory')
@Controller()
export class LocusCorrectionController {
  constructor(
    private readonly db: Db,
    private readonly corrections: LocusCorrections,
    private readonly news: TypingNews,
  ) {}

  @Get('locus-corrections')
  @Operation('Lists corrections of loci', 'Newest first, 500 at most, without alleles.')
  @Unaudited('names of loci, no genotypes')
  @Allow('profile.read')
  @ApiOkResponse({ type: [LocusCorrectionDto] })
  list(@CurrentActor() actor: Actor, @Query() filter: LocusCorrectionQuery): Promise<LocusCorrectionDto[]> {
    return this.db.run(actor, async (tx) =>
      (await this.corrections.list(tx, filter)).map((row) => toLocusCorrectionDto(row, actor)),
    );
  }

  @Get('locus-corrections/:id')
  @Operation('Reads a correction of a locus', 'With the genotype before and after.', {
    404: ['platform.not_found'],
  })
  @Reads('locus_correction.read')
  @Allow('profile.read')
  @ApiOkResponse({ type: OpenedLocusCorrectionDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OpenedLocusCorrectionDto> {
    return this.db.run(actor, async (tx) =>
      toOpenedLocusCorrectionDto(await this.corrections.get(tx, id), actor),
    );
  }

  @Get('typings/:id/loci')
  @Operation('Reads the loci of a typing', 'With the genotypes that count now, to correct one of them.', {
    404: ['platform.not_found'],
  })
  @Reads('typing.loci_read')
  @Allow('typing.propose')
  @ApiOkResponse({ type: [TypedLocusDto] })
  loci(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TypedLocusDto[]> {
    return this.db.run(actor, async (tx) =>
      (await this.corrections.loci(tx, id)).map(({ locus, alleles }) => ({ locus, alleles: [...alleles] })),
    );
  }

  @Post('typings/:id/locus-corrections')
  @Operation(
    'Asks for the correction of a locus',
    'The right genotype after the electropherogram was read again, or that the locus cannot be used. Nothing changes before another person, a lead, approves.',
    {
      400: [
        'laboratory.corrected_genotype_refused',
        'laboratory.locus_not_typed',
        'laboratory.reason_missing',
      ],
      404: ['platform.not_found'],
      409: [
        'laboratory.genotype_counts_already',
        'laboratory.locus_correction_waits',
        'laboratory.typing_already_withdrawn',
        'platform.version_conflict',
      ],
    },
  )
  @Allow('typing.propose')
  @ApiCreatedResponse({ type: AskedLocusCorrectionDto })
  propose(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: CorrectLocusBody,
  ): Promise<AskedLocusCorrectionDto> {
    return this.db.run(actor, async (tx) => {
      const asked = await this.corrections.propose(tx, id, body);
      const { typingId, locus, status, version } = await this.corrections.get(tx, asked);
      return { id: asked, typingId, locus, status, version };
    });
  }

  @Post('locus-corrections/:id/approve')
  @Operation(
    'Approves the correction of a locus',
    'The typing stays as written; the profile is merged again with the correction and compared again. Who works on a hit that rests on it is told. Not by who asked for it.',
    {
      ...DECISION,
      403: ['laboratory.own_locus_correction'],
      409: ['laboratory.locus_changed_meanwhile', 'laboratory.typing_already_withdrawn', ...CONFLICTS],
    },
  )
  @HttpCode(200)
  @Allow('typing.correct')
  @ApiOkResponse({ type: LocusCorrectionDto })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<LocusCorrectionDto> {
    return this.db.run(actor, async (tx) => {
      const { donorId, donorCode } = await this.corrections.get(tx, id);
      await this.news.hold(tx, donorId);
      await this.corrections.approve(tx, id, body);
      await this.news.tell(tx, { id: donorId, code: donorCode }, 'typing_corrected');
      return toLocusCorrectionDto(await this.corrections.get(tx, id), actor);
    });
  }

  @Post('locus-corrections/:id/reject')
  @Operation('Rejects the correction of a locus', 'Nothing changes. Not by who asked for it.', {
    ...DECISION,
    403: ['laboratory.own_locus_correction'],
    409: [...CONFLICTS],
  })
  @HttpCode(200)
  @Allow('typing.correct')
  @ApiOkResponse({ type: LocusCorrectionDto })
  reject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<LocusCorrectionDto> {
    return this.act(actor, id, (tx) => this.corrections.reject(tx, id, body));
  }

  @Post('locus-corrections/:id/withdraw')
  @Operation('Takes back a request', 'Only by who asked for the correction.', {
    ...DECISION,
    403: ['laboratory.not_own_locus_correction'],
    409: [...CONFLICTS],
  })
  @HttpCode(200)
  @Allow('typing.propose')
  @ApiOkResponse({ type: LocusCorrectionDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<LocusCorrectionDto> {
    return this.act(actor, id, (tx) => this.corrections.withdraw(tx, id, body));
  }

  private act(actor: Actor, id: string, work: (tx: Tx) => Promise<void>): Promise<LocusCorrectionDto> {
    return this.db.run(actor, async (tx) => {
      await work(tx);
      return toLocusCorrectionDto(await this.corrections.get(tx, id), actor);
    });
  }
}
