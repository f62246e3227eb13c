import {
  EliminationProfiles,
  readProfiles,
  type RevealedElimination,
  Vocabularies,
} from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, AuditedAs, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation } from '../openapi/operation.js';
import {
  AddEliminationBody,
  EliminationDetailDto,
  EliminationDto,
  EliminationListDto,
  ReadProfilesDto,
  ReadTableBody,
  toCalls,
  toEliminationDto,
  toReadProfileDto,
} from './elimination.dto.js';

/** Profiles of staff and manufacturers. Batches are checked with them; nothing else compares or searches them. */
@ApiTags('laboratory')
@Controller('elimination-profiles')
export class EliminationController {
  constructor(
    private readonly db: Db,
    private readonly profiles: EliminationProfiles,
    private readonly vocabularies: Vocabularies,
  ) {}

  @Get()
  @Operation('Lists the elimination set', 'Codes and kinds: no name and no genotype.')
  @Unaudited('codes and counts, no names and no genotypes')
  @Allow('elimination.read')
  @ApiOkResponse({ type: EliminationListDto })
  list(@CurrentActor() actor: Actor): Promise<EliminationListDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.profiles.list(tx)).map(toEliminationDto),
      next: null,
    }));
  }

  @Get(':id')
  @Operation('Reads an elimination profile', 'With name and genotypes; each look is on the audit log.', {
    404: ['platform.not_found'],
  })
  @AuditedAs('elimination_profile.read')
  @Allow('elimination.read')
  @ApiOkResponse({ type: EliminationDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<EliminationDetailDto> {
    return this.db.run(actor, async (tx) => toDetail(await this.profiles.reveal(tx, id)));
  }

  @Post()
  @Operation(
    'Adds an elimination profile',
    'By hand, from a table, or from a sample of an import that is no donor’s. Name and genotypes are encrypted.',
    {
      400: [
        'laboratory.elimination_genotype_refused',
        'laboratory.elimination_text_missing',
        'laboratory.elimination_too_few_loci',
      ],
      404: ['platform.not_found'],
      409: ['laboratory.sample_of_donor'],
    },
  )
  @Allow('elimination.write')
  @ApiCreatedResponse({ type: EliminationDto })
  add(@CurrentActor() actor: Actor, @Body() body: AddEliminationBody): Promise<EliminationDto> {
    return this.db.run(actor, async (tx) => {
      const id = await this.profiles.add(tx, body);
      const added = (await this.profiles.list(tx)).find((view) => view.id === id);
      return toEliminationDto(added!);
    });
  }

  @Post('read-table')
  @Operation(
    'Reads a table for the elimination set',
    'Its samples with their genotypes; nothing is stored.',
    {
      400: [
        'laboratory.column_without_header',
        'laboratory.header_not_recognised',
        'laboratory.header_repeated',
        'laboratory.no_rows',
        'laboratory.sample_in_lines',
        'laboratory.table_broken',
      ],
    },
  )
  @HttpCode(200)
  @Allow('elimination.write')
  @ApiOkResponse({ type: ReadProfilesDto })
  async readTable(@CurrentActor() actor: Actor, @Body() { table }: ReadTableBody): Promise<ReadProfilesDto> {
    const vocabulary = await this.db.run(actor, (tx) => this.vocabularies.current(tx));
    return { items: (await readProfiles(table, vocabulary)).map(toReadProfileDto) };
  }

  @Post(':id/withdraw')
  @Operation('Takes a profile out of the elimination set', 'Batches are not checked with it any more.', {
    400: ['laboratory.elimination_text_missing'],
    404: ['platform.not_found'],
    409: ['laboratory.elimination_withdrawn', 'platform.version_conflict'],
  })
  @HttpCode(200)
  @Allow('elimination.write')
  @ApiOkResponse({ type: EliminationDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<EliminationDto> {
    return this.db.run(actor, async (tx) => {
      await this.profiles.withdraw(tx, id, body);
      return toEliminationDto((await this.profiles.list(tx)).find((view) => view.id === id)!);
    });
  }
}

function toDetail({ view, person, genotypes }: RevealedElimination): EliminationDetailDto {
  return Object.assign(toEliminationDto(view), { person, genotypes: toCalls(genotypes) });
}
