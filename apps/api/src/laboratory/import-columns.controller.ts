import { Imports, UnneededColumns } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, localeOf, type SignedInRequest, Unaudited } from '../http/index.js';
import { Operation } from '../openapi/operation.js';
import { ReasonBody } from '../http/version.dto.js';
import { ColumnsNotNeededBody } from './import-file.dto.js';
import {
  toUnneededColumnDto,
  UnneededColumnDto,
  UnneededColumnPageDto,
  UnneededColumnQuery,
} from './unneeded-column.dto.js';
import { ImportBatchDto, toImportDto } from './import.dto.js';

@ApiTags('laboratory')
@Controller()
export class ImportColumnsController {
  constructor(
    private readonly db: Db,
    private readonly imports: Imports,
    private readonly unneeded: UnneededColumns,
  ) {}

  @Post('imports/:id/columns-not-needed')
  @Operation(
    'Says that columns are not needed',
    'For refused columns of a batch, by their headers: remembered for tables with the same headers. The batch is judged again. Only the laboratory lead, with a reason.',
    {
      400: ['laboratory.column_not_refused', 'laboratory.reason_missing'],
      403: ['laboratory.own_upload'],
      404: ['platform.not_found'],
      409: [
        'laboratory.batch_not_open_for_decisions',
        'platform.transition_refused',
        'platform.version_conflict',
      ],
    },
  )
  @HttpCode(200)
  @Allow('import.approve')
  @ApiOkResponse({ type: ImportBatchDto })
  columnsNotNeeded(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: ColumnsNotNeededBody,
  ): Promise<ImportBatchDto> {
    return this.db.run(actor, async (tx) => {
      await this.unneeded.say(tx, id, body);
      return toImportDto(await this.imports.get(tx, id), localeOf(request), actor);
    });
  }

  @Get('columns-not-needed')
  @Operation(
    'Lists columns that are not needed',
    'Which column, in which kind of file, who said so, when and why, and what was taken back; newest first.',
  )
  @Unaudited('headers of columns, of no person')
  @Allow('vocabulary.read')
  @ApiOkResponse({ type: UnneededColumnPageDto })
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, ...page }: UnneededColumnQuery,
  ): Promise<UnneededColumnPageDto> {
    return this.db.run(actor, async (tx) => {
      const holds = state === undefined ? undefined : state === 'holds';
      const { items, next } = await this.unneeded.list(tx, { ...page, holds });
      return { items: items.map((view) => toUnneededColumnDto(view, actor)), next };
    });
  }

  @Post('columns-not-needed/:id/take-back')
  @Operation(
    'Takes back that a column is not needed',
    'The next file with these headers is asked about it again. Batches that wait for approval are judged again; what was approved stays. Only the laboratory lead, with a reason.',
    {
      400: ['laboratory.reason_missing'],
      404: ['platform.not_found'],
      409: ['laboratory.column_already_taken_back', 'platform.version_conflict'],
    },
  )
  @HttpCode(200)
  @Allow('import.approve')
  @ApiOkResponse({ type: UnneededColumnDto })
  takeBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<UnneededColumnDto> {
    return this.db.run(actor, async (tx) => {
      await this.unneeded.takeBack(tx, id, body);
      return toUnneededColumnDto(await this.unneeded.get(tx, id), actor);
    });
  }
}
