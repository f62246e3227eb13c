import { Consents, type DonorFilter, Donors } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { ConsentWithdrawals } from '@homeward/verification';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, AuditedAs, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { DonorDetailDto, DonorPageDto } from './donor.dto.js';
import { DonorDetails } from './donor-details.js';
import { DonorQuery, PersonBody, PersonQuery } from './person.dto.js';
import { ConsentBody, WithdrawalBody } from './person-input.dto.js';
import { IDENTITY_PROBLEMS, ID_NUMBER_CONFLICTS } from './identity.problems.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('intake')
@Controller()
export class DonorController {
  constructor(
    private readonly db: Db,
    private readonly donors: Donors,
    private readonly consents: Consents,
    private readonly withdrawals: ConsentWithdrawals,
    private readonly details: DonorDetails,
  ) {}

  @Post('persons')
  @Operation(
    'Registers a person of unknown origin',
    'With category, sex and what is known. The consent may follow later; without it nothing is compared.',
    {
      400: [
        'intake.birth_year_out_of_range',
        'intake.consent_before_birth',
        'intake.consent_needs_guardian',
        'intake.consent_of_the_dead',
        'intake.consent_reference_missing',
        'intake.day_in_future',
        'intake.found_before_birth',
        ...IDENTITY_PROBLEMS,
      ],
      404: ['platform.not_found'],
      409: [...ID_NUMBER_CONFLICTS, 'intake.same_person_unavailable'],
      429: ['access.lookup_limit_reached'],
    },
  )
  @Allow('donor.register')
  @ApiCreatedResponse({ type: DonorDetailDto })
  register(@CurrentActor() actor: Actor, @Body() body: PersonBody): Promise<DonorDetailDto> {
    return this.db.run(actor, async (tx) =>
      this.details.get(tx, (await this.donors.registerPerson(tx, body)).id),
    );
  }

  @Get('persons')
  @Operation(
    'Lists persons of unknown origin',
    'In scope, newest first. The search takes part of a code, or exactly a name, an ID number or a telephone.',
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('donor.read')
  @ApiOkResponse({ type: DonorPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: PersonQuery): Promise<DonorPageDto> {
    const filter: DonorFilter = Object.assign(query, { kind: 'unknown_origin' as const });
    return this.db.run(actor, (tx) => this.details.list(tx, filter));
  }

  /** Lists relatives and persons of unknown origin; the main use is to find donors without a consent. */
  @Get('donors')
  @Operation(
    'Lists donors',
    'Relatives and persons of unknown origin together, for example those without a consent.',
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('donor.read')
  @ApiOkResponse({ type: DonorPageDto })
  donorsOf(@CurrentActor() actor: Actor, @Query() query: DonorQuery): Promise<DonorPageDto> {
    return this.db.run(actor, (tx) => this.details.list(tx, query));
  }

  @Get('donors/:id')
  @Operation(
    'Reads a donor',
    'With consent, specimens, profile and cases. Names are shown to those who may see them, and that is recorded.',
    { 404: ['platform.not_found'] },
  )
  @AuditedAs('identity.read')
  @Allow('donor.read')
  @ApiOkResponse({ type: DonorDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DonorDetailDto> {
    return this.db.run(actor, (tx) => this.details.get(tx, id));
  }

  @Post('donors/:id/consent')
  @Operation('Records a consent', 'From then on the profile of the donor may be compared.', {
    400: [
      'intake.consent_before_birth',
      'intake.consent_needs_guardian',
      'intake.consent_of_the_dead',
      'intake.consent_reference_missing',
      'intake.day_in_future',
      'intake.not_a_day',
    ],
    404: ['platform.not_found'],
    409: ['intake.consent_in_force'],
  })
  @Allow('consent.record')
  @ApiCreatedResponse({ type: DonorDetailDto })
  record(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ConsentBody,
  ): Promise<DonorDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.consents.record(tx, id, body);
      return this.details.get(tx, id);
    });
  }

  @Post('donors/:id/consent/withdraw')
  @Operation(
    'Withdraws a consent',
    'The profile leaves the comparison at once. Hits that rest on it are stopped. Needs a reason.',
    {
      400: ['intake.withdrawal_reason_missing'],
      404: ['platform.not_found'],
      409: ['intake.no_consent_in_force'],
    },
  )
  @HttpCode(200)
  @Allow('consent.record')
  @ApiOkResponse({ type: DonorDetailDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: WithdrawalBody,
  ): Promise<DonorDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.withdrawals.withdraw(tx, id, body.reason);
      return this.details.get(tx, id);
    });
  }
}
