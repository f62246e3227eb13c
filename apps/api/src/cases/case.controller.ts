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
import { IDENTITY_PROBLEMS, ID_NUMBER_CONFLICTS } from './identity.problems.js';
import { Operation } from '../openapi/operation.js';

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
  @Operation(
    'Opens a case',
    "One missing person, with what is known of them. The collection point is the caller's.",
    {
      400: ['intake.born_after_missing', 'intake.day_in_future', ...IDENTITY_PROBLEMS],
      404: ['platform.not_found'],
      409: ID_NUMBER_CONFLICTS,
      429: ['access.lookup_limit_reached'],
    },
  )
  @Allow('case.open')
  @ApiCreatedResponse({ type: CaseDetailDto })
  open(@CurrentActor() actor: Actor, @Body() body: CaseBody): Promise<CaseDetailDto> {
    return this.db.run(actor, async (tx) => this.details.get(tx, (await this.cases.open(tx, body)).id));
  }

  @Get()
  @Operation(
    'Lists cases',
    'Cases in scope, newest first. The search takes part of a number or code, or exactly a name, an ID number or a telephone.',
  )
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
  @Operation(
    'Reads a case',
    'The family with consents, specimens and profiles, how far it is compared, its hits, and what the caller may do. Names are shown to those who may see them, and that is recorded.',
    { 404: ['platform.not_found'] },
  )
  @AuditedAs('identity.read')
  @Allow('case.read')
  @ApiOkResponse({ type: CaseDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseDetailDto> {
    return this.db.run(actor, (tx) => this.details.get(tx, id));
  }

  @Post(':id/relatives')
  @Operation(
    'Adds a relative to a case',
    'A new donor, or a registered one by `donorId`. An ID number that is known already must be answered with `duplicateChoice`.',
    {
      400: [
        'intake.birth_year_out_of_range',
        'intake.consent_before_birth',
        'intake.consent_needs_guardian',
        'intake.consent_reference_missing',
        'intake.day_in_future',
        'intake.found_before_birth',
        ...IDENTITY_PROBLEMS,
        'intake.relation_birth_disagrees',
        'intake.relation_sex_disagrees',
        'intake.relative_given_twice',
        'intake.relative_incomplete',
      ],
      404: ['platform.not_found'],
      409: [
        'intake.already_member',
        'intake.case_not_open',
        'intake.duplicate_id_number',
        'intake.not_a_relative',
        'intake.nothing_duplicated',
        'intake.relation_taken',
        'intake.same_person_unavailable',
      ],
      429: ['access.lookup_limit_reached'],
    },
  )
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
