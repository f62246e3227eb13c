import { readKits, Vocabularies, VocabularyChanges } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';
import {
  PanelFilesBody,
  ProposeVocabularyBody,
  ReadKitsDto,
  TriedNameDto,
  SampleKindQuery,
  toChangeDetailDto,
  toChangeDto,
  toEntryDto,
  toReadKitDto,
  toVersionDto,
  VocabularyChangeDetailDto,
  VocabularyChangePageDto,
  VocabularyChangeQuery,
  VocabularyListDto,
  VocabularyQuery,
  VocabularyVersionListDto,
} from './vocabulary.dto.js';

const PUBLIC_KNOWLEDGE = 'loci, kits and names, of no person';
const REFUSED = ['laboratory.vocabulary_entry_refused', 'laboratory.vocabulary_reason_missing'] as const;

/** Loci, kits, control DNAs and names of controls, in versions under four eyes. */
@ApiTags('laboratory')
@Controller('vocabulary')
export class VocabularyController {
  constructor(
    private readonly db: Db,
    private readonly vocabularies: Vocabularies,
    private readonly changes: VocabularyChanges,
  ) {}

  @Get('entries')
  @Operation('Lists the vocabulary', 'The entries of one kind in the version in force.')
  @Unaudited(PUBLIC_KNOWLEDGE)
  @Allow('vocabulary.read')
  @ApiOkResponse({ type: VocabularyListDto })
  list(@CurrentActor() actor: Actor, @Query() { kind }: VocabularyQuery): Promise<VocabularyListDto> {
    return this.db.run(actor, async (tx) => {
      const { version, entries } = await this.vocabularies.entries(tx);
      const items = entries.filter((entry) => entry.kind === kind).map(toEntryDto);
      return { version, items, next: null };
    });
  }

  @Get('versions')
  @Operation('Lists the versions of the vocabulary', 'Newest first, with who made each.')
  @Unaudited(PUBLIC_KNOWLEDGE)
  @Allow('vocabulary.read')
  @ApiOkResponse({ type: VocabularyVersionListDto })
  versions(@CurrentActor() actor: Actor): Promise<VocabularyVersionListDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.changes.versions(tx)).map(toVersionDto),
      next: null,
    }));
  }

  @Get('sample-kind')
  @Operation('Tries a name', 'What a sample of this name and type would be taken for.')
  @Unaudited(PUBLIC_KNOWLEDGE)
  @Allow('vocabulary.read')
  @ApiOkResponse({ type: TriedNameDto })
  sampleKind(
    @CurrentActor() actor: Actor,
    @Query() { name, type = '' }: SampleKindQuery,
  ): Promise<TriedNameDto> {
    return this.db.run(actor, async (tx) => {
      const { kinds, version } = await this.vocabularies.current(tx);
      return { kind: kinds.of({ sampleName: name, sampleType: type, plate: null }), version };
    });
  }

  @Post('panel-files')
  @Operation(
    'Reads a panel and a bin file',
    'Text files of GeneMapper become kits that can be proposed; nothing is stored.',
    { 400: ['laboratory.panel_file_not_read'] },
  )
  @HttpCode(200)
  @Allow('vocabulary.propose')
  @ApiOkResponse({ type: ReadKitsDto })
  readFiles(@CurrentActor() actor: Actor, @Body() { panels, bins }: PanelFilesBody): Promise<ReadKitsDto> {
    return this.db.run(actor, async (tx) => {
      const { loci } = await this.vocabularies.current(tx);
      return { items: readKits(panels, bins ?? null, loci).map(toReadKitDto) };
    });
  }

  @Get('changes')
  @Operation('Lists changes of the vocabulary', 'Newest first.')
  @Unaudited(PUBLIC_KNOWLEDGE)
  @Allow('vocabulary.read')
  @ApiOkResponse({ type: VocabularyChangePageDto })
  listChanges(
    @CurrentActor() actor: Actor,
    @Query() filter: VocabularyChangeQuery,
  ): Promise<VocabularyChangePageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.changes.list(tx, filter);
      return { items: items.map((change) => toChangeDto(change, actor)), next };
    });
  }

  @Get('changes/:id')
  @Operation('Reads a change of the vocabulary', 'With its entries as they were and as they are to be.', {
    404: ['platform.not_found'],
  })
  @Unaudited(PUBLIC_KNOWLEDGE)
  @Allow('vocabulary.read')
  @ApiOkResponse({ type: VocabularyChangeDetailDto })
  getChange(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<VocabularyChangeDetailDto> {
    return this.db.run(actor, async (tx) => toChangeDetailDto(await this.changes.get(tx, id), actor));
  }

  @Post('changes')
  @Operation(
    'Proposes a change of the vocabulary',
    'Entries to be added, replaced or taken away together; another laboratory lead decides. Needs a reason and a source for each.',
    { 400: REFUSED },
  )
  @Allow('vocabulary.propose')
  @ApiCreatedResponse({ type: VocabularyChangeDetailDto })
  propose(
    @CurrentActor() actor: Actor,
    @Body() body: ProposeVocabularyBody,
  ): Promise<VocabularyChangeDetailDto> {
    return this.db.run(actor, async (tx) => {
      const id = await this.changes.propose(tx, body);
      return toChangeDetailDto(await this.changes.get(tx, id), actor);
    });
  }

  @Post('changes/:id/approve')
  @Operation(
    'Approves a change of the vocabulary',
    'It is in force from now on, as a new version. Not by the account that proposed it.',
    {
      400: REFUSED,
      403: ['laboratory.own_vocabulary_change'],
      404: ['platform.not_found'],
      409: [...STEP_CONFLICTS, 'laboratory.vocabulary_entry_changed'],
    },
  )
  @HttpCode(200)
  @Allow('vocabulary.approve')
  @ApiOkResponse({ type: VocabularyChangeDetailDto })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<VocabularyChangeDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.changes.approve(tx, id, body);
      return toChangeDetailDto(await this.changes.get(tx, id), actor);
    });
  }

  @Post('changes/:id/reject')
  @Operation('Rejects a change of the vocabulary', 'Not by the account that proposed it. Needs a reason.', {
    400: ['laboratory.vocabulary_reason_missing'],
    403: ['laboratory.own_vocabulary_change'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('vocabulary.approve')
  @ApiOkResponse({ type: VocabularyChangeDetailDto })
  reject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<VocabularyChangeDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.changes.reject(tx, id, body);
      return toChangeDetailDto(await this.changes.get(tx, id), actor);
    });
  }

  @Post('changes/:id/withdraw')
  @Operation('Takes back a change of the vocabulary', 'Only who proposed it. Needs a reason.', {
    400: ['laboratory.vocabulary_reason_missing'],
    403: ['laboratory.not_own_vocabulary_change'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('vocabulary.propose')
  @ApiOkResponse({ type: VocabularyChangeDetailDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<VocabularyChangeDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.changes.withdraw(tx, id, body);
      return toChangeDetailDto(await this.changes.get(tx, id), actor);
    });
  }
}
