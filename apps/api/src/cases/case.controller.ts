import { Cases } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, AuditedAs, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { CaseDetailDto, CasePageDto, toCaseSummaryDto } from './case.dto.js';
import { CaseDetails } from './case-details.js';
import { CaseBody, CaseQuery, RelativeBody } from './case-input.dto.js';
import { DonorDetailDto } from './donor.dto.js';
import { DonorDetails } from './donor-details.js';

@ApiTags('intake')
@Controller('cases')
export class CaseController {
  constructor(
    private readonly db: Db,
    private readonly cases: Cases,
    private readonly details: CaseDetails,
    private readonly donors: DonorDetails,
  ) {}

  @Post()
  @Allow('case.open')
  @ApiCreatedResponse({ type: CaseDetailDto })
  open(@CurrentActor() actor: Actor, @Body() body: CaseBody): Promise<CaseDetailDto> {
    return this.db.run(actor, async (tx) => this.details.get(tx, (await this.cases.open(tx, body)).id));
  }

  @Get()
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('case.read')
  @ApiOkResponse({ type: CasePageDto })
  list(@CurrentActor() actor: Actor, @Query() query: CaseQuery): Promise<CasePageDto> {
    return this.db.run(actor, async (tx) => {
      const page = await this.cases.list(tx, query);
      return { items: page.items.map(toCaseSummaryDto), next: page.next };
    });
  }

  @Get(':id')
  @AuditedAs('identity.read')
  @Allow('case.read')
  @ApiOkResponse({ type: CaseDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseDetailDto> {
    return this.db.run(actor, (tx) => this.details.get(tx, id));
  }

  @Post(':id/relatives')
  @Allow('donor.register')
  @ApiCreatedResponse({ type: DonorDetailDto })
  addRelative(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: RelativeBody,
  ): Promise<DonorDetailDto> {
    return this.db.run(actor, async (tx) =>
      this.donors.get(tx, (await this.cases.addRelative(tx, id, body)).id),
    );
  }
}
