import { Corrections } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { CaseDetailDto } from './case.dto.js';
import { CaseDetails } from './case-details.js';
import { DonorCorrectionBody, MissingCorrectionBody } from './correction.dto.js';
import { DonorDetailDto } from './donor.dto.js';
import { DonorDetails } from './donor-details.js';

/** Typing errors in who someone is. */
@ApiTags('intake')
@Controller()
export class CorrectionController {
  constructor(
    private readonly db: Db,
    private readonly corrections: Corrections,
    private readonly donors: DonorDetails,
    private readonly cases: CaseDetails,
  ) {}

  @Put('donors/:id/identity')
  @Allow('identity.correct')
  @ApiOkResponse({ type: DonorDetailDto })
  donor(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: DonorCorrectionBody,
  ): Promise<DonorDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.corrections.correctDonor(tx, id, body);
      return this.donors.get(tx, id);
    });
  }

  @Put('cases/:id/identity')
  @Allow('identity.correct')
  @ApiOkResponse({ type: CaseDetailDto })
  missing(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: MissingCorrectionBody,
  ): Promise<CaseDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.corrections.correctMissing(tx, id, body);
      return this.cases.get(tx, id);
    });
  }
}
