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
  @Allow('donor.register')
  @ApiCreatedResponse({ type: DonorDetailDto })
  register(@CurrentActor() actor: Actor, @Body() body: PersonBody): Promise<DonorDetailDto> {
    return this.db.run(actor, async (tx) =>
      this.details.get(tx, (await this.donors.registerPerson(tx, body)).id),
    );
  }

  @Get('persons')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('donor.read')
  @ApiOkResponse({ type: DonorPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: PersonQuery): Promise<DonorPageDto> {
    const filter: DonorFilter = Object.assign(query, { kind: 'unknown_origin' as const });
    return this.db.run(actor, (tx) => this.details.list(tx, filter));
  }

  /** Relatives and persons of unknown origin alike: whoever is still without a consent, above all. */
  @Get('donors')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('donor.read')
  @ApiOkResponse({ type: DonorPageDto })
  donorsOf(@CurrentActor() actor: Actor, @Query() query: DonorQuery): Promise<DonorPageDto> {
    return this.db.run(actor, (tx) => this.details.list(tx, query));
  }

  @Get('donors/:id')
  @AuditedAs('identity.read')
  @Allow('donor.read')
  @ApiOkResponse({ type: DonorDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DonorDetailDto> {
    return this.db.run(actor, (tx) => this.details.get(tx, id));
  }

  @Post('donors/:id/consent')
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
