import { ImportFindings } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, localeOf, type SignedInRequest } from '../http/index.js';
import { DecideFindingBody, ImportFindingDto, toFindingDto } from './import-finding.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('laboratory')
@Controller('import-findings')
export class ImportFindingController {
  constructor(
    private readonly db: Db,
    private readonly findings: ImportFindings,
  ) {}

  @Post(':id/decide')
  @Operation(
    'Decides a finding',
    'The laboratory lead releases or upholds what was stopped, or says what an unknown sample is. Needs a reason; to release a plate also cause and immediate action, which become a non-conformity.',
    {
      400: [
        'laboratory.decision_not_possible',
        'laboratory.non_conformity_text_missing',
        'laboratory.reason_missing',
      ],
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
  @ApiOkResponse({ type: ImportFindingDto })
  decide(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: DecideFindingBody,
  ): Promise<ImportFindingDto> {
    return this.db.run(actor, async (tx) =>
      toFindingDto(await this.findings.decide(tx, id, body), localeOf(request), actor),
    );
  }
}
