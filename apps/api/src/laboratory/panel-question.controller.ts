import { Imports, PanelQuestions } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Allow, CurrentActor, IdParam, localeOf, type SignedInRequest, Unaudited } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';
import { ImportBatchDto, toImportDto } from './import.dto.js';

export class FittingKitDto {
  @ApiProperty({ example: 'VeriFiler Plus' }) name!: string;
  @ApiProperty({ description: 'Markers of the rows that it has' }) shared!: number;
  @ApiProperty() loci!: number;
}

export class PanelQuestionDto {
  @ApiProperty({ example: 'VFP_Panels_v1', description: 'As the file says' }) panel!: string;
  @ApiProperty({ description: 'Rows that are refused until it is explained' }) rows!: number;
  @ApiProperty({ type: [FittingKitDto], description: 'Kits that have these markers, the best first' })
  kits!: FittingKitDto[];
}

export class PanelAnswerBody extends ReasonBody {
  @ApiProperty({ example: 'VFP_Panels_v1' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  panel!: string;

  @ApiProperty({ example: 'VeriFiler Plus', description: 'A kit of the vocabulary' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  kit!: string;
}

/** Names in the panel column that are no known kit: a question, asked once. */
@ApiTags('laboratory')
@Controller('imports/:id/panel-questions')
export class PanelQuestionController {
  constructor(
    private readonly db: Db,
    private readonly questions: PanelQuestions,
    private readonly imports: Imports,
  ) {}

  @Get()
  @Operation('Lists the unknown panels of a batch', 'With the kits that have the markers of their rows.', {
    404: ['platform.not_found'],
  })
  @Unaudited('names of kits and of markers')
  @Allow('import.read')
  @ApiOkResponse({ type: [PanelQuestionDto] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PanelQuestionDto[]> {
    return this.db.run(actor, async (tx) =>
      (await this.questions.of(tx, id)).map(({ kits, ...question }) => ({ ...question, kits: [...kits] })),
    );
  }

  @Post()
  @Operation(
    'Says which kit an unknown panel is',
    'The name is remembered in the vocabulary, and the batch is judged again. Only the laboratory lead, and never of an own upload.',
    {
      400: ['laboratory.vocabulary_entry_refused', 'laboratory.vocabulary_reason_missing'],
      403: ['laboratory.own_upload'],
      404: ['platform.not_found'],
      409: [
        ...STEP_CONFLICTS,
        'laboratory.batch_not_open_for_decisions',
        'laboratory.panel_not_asked',
        'laboratory.vocabulary_entry_changed',
      ],
    },
  )
  @HttpCode(200)
  @Allow('import.approve')
  @ApiOkResponse({ type: ImportBatchDto })
  answer(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: PanelAnswerBody,
  ): Promise<ImportBatchDto> {
    return this.db.run(actor, async (tx) => {
      await this.questions.answer(tx, id, body);
      return toImportDto(await this.imports.get(tx, id), localeOf(request), actor);
    });
  }
}
