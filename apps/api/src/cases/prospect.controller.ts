import { Prospects } from '@homeward/trials';
import { type Actor, Db } from '@homeward/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { CaseProspectDto, toProspectDto } from './prospect.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('intake')
@Controller('cases')
export class ProspectController {
  constructor(
    private readonly db: Db,
    private readonly prospects: Prospects,
  ) {}

  /** The chance to find the person, and which sample would help most; percentages only, no genotypes and no scores. */
  @Get(':id/prospect')
  @Operation(
    'Computes the chance to find',
    'How likely the typed relatives are to reach the threshold, and which further relative would help most. Names no person.',
    { 503: ['matching.no_policy'] },
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('case.read')
  @ApiOkResponse({ type: CaseProspectDto })
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseProspectDto> {
    const compute = await this.db.run(actor, (tx) => this.prospects.ofCase(tx, id));
    return { prospect: compute && toProspectDto(await compute()) };
  }
}
