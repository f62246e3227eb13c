import { Imports, UnneededColumns } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, localeOf, type SignedInRequest } from '../http/index.js';
import { Operation } from '../openapi/operation.js';
import { ColumnsNotNeededBody } from './import-file.dto.js';
import { ImportBatchDto, toImportDto } from './import.dto.js';

@ApiTags('laboratory')
@Controller('imports')
export class ImportColumnsController {
  constructor(
    private readonly db: Db,
    private readonly imports: Imports,
    private readonly unneeded: UnneededColumns,
  ) {}

  @Post(':id/columns-not-needed')
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
}
