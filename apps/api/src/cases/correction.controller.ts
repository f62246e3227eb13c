import { Corrections, FamilyCorrections, FieldCorrections } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { CaseDetailDto } from './case.dto.js';
import { CaseDetails } from './case-details.js';
import {
  CaseFieldsBody,
  ConsentCorrectionBody,
  DonorCorrectionBody,
  DonorFieldsBody,
  MissingCorrectionBody,
  RelationBody,
} from './correction.dto.js';
import { DonorDetailDto } from './donor.dto.js';
import { ReasonBody } from '../intake/version.dto.js';
import { DonorDetails } from './donor-details.js';

/** What was written down wrongly: who someone is, how he or she is related, dates, categories, consent forms. */
@ApiTags('intake')
@Controller()
export class CorrectionController {
  constructor(
    private readonly db: Db,
    private readonly corrections: Corrections,
    private readonly fields: FieldCorrections,
    private readonly families: FamilyCorrections,
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

  @Patch('donors/:id')
  @Allow('record.correct')
  @ApiOkResponse({ type: DonorDetailDto })
  donorFields(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: DonorFieldsBody) {
    return this.db.run(actor, async (tx) => {
      await this.fields.correctDonor(tx, id, body);
      return this.donors.get(tx, id);
    });
  }

  @Patch('donors/:id/consent')
  @Allow('record.correct')
  @ApiOkResponse({ type: DonorDetailDto })
  consent(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ConsentCorrectionBody) {
    return this.db.run(actor, async (tx) => {
      await this.fields.correctConsent(tx, id, body);
      return this.donors.get(tx, id);
    });
  }

  @Patch('cases/:id')
  @Allow('record.correct')
  @ApiOkResponse({ type: CaseDetailDto })
  caseFields(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: CaseFieldsBody) {
    return this.db.run(actor, async (tx) => {
      await this.fields.correctCase(tx, id, body);
      return this.cases.get(tx, id);
    });
  }

  /** A relative who is none; the sample stays the donor's. */
  @Post('cases/:id/relatives/:donorId/remove')
  @HttpCode(200)
  @Allow('record.correct')
  @ApiOkResponse({ type: CaseDetailDto })
  removeRelative(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('donorId') donorId: string,
    @Body() body: ReasonBody,
  ) {
    return this.db.run(actor, async (tx) => {
      await this.families.remove(tx, id, donorId, body);
      return this.cases.get(tx, id);
    });
  }

  @Patch('cases/:id/relatives/:donorId')
  @Allow('record.correct')
  @ApiOkResponse({ type: CaseDetailDto })
  relation(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('donorId') donorId: string,
    @Body() body: RelationBody,
  ) {
    return this.db.run(actor, async (tx) => {
      await this.families.relate(tx, id, donorId, body);
      return this.cases.get(tx, id);
    });
  }
}
