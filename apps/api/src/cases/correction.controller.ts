import { IdentityCorrections, FamilyCorrections, FieldCorrections } from '@homeward/intake';
import { type Actor, Db, type Tx } from '@homeward/platform';
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
import { ReasonBody } from '../http/version.dto.js';
import { DonorDetails } from './donor-details.js';
import { IDENTITY_PROBLEMS, ID_NUMBER_CONFLICTS } from './identity.problems.js';
import { Operation } from '../openapi/operation.js';

/** What was written down wrongly: who someone is, how he or she is related, dates, categories, consent forms. */
@ApiTags('intake')
@Controller()
export class CorrectionController {
  constructor(
    private readonly db: Db,
    private readonly corrections: IdentityCorrections,
    private readonly fields: FieldCorrections,
    private readonly families: FamilyCorrections,
    private readonly donors: DonorDetails,
    private readonly cases: CaseDetails,
  ) {}

  @Put('donors/:id/identity')
  @Operation(
    'Corrects the identity of a donor',
    'Name, ID number, telephone, address, sex and year of birth. An empty field clears what is stored.',
    {
      400: [
        'intake.birth_year_out_of_range',
        'intake.consent_before_birth',
        'intake.consent_needs_guardian',
        'intake.found_before_birth',
        ...IDENTITY_PROBLEMS,
        'intake.relation_birth_disagrees',
        'intake.relation_sex_disagrees',
      ],
      403: ['intake.no_collection_point'],
      404: ['platform.not_found'],
      409: [...ID_NUMBER_CONFLICTS, 'platform.version_conflict'],
      429: ['access.lookup_limit_reached'],
    },
  )
  @Allow('identity.correct')
  @ApiOkResponse({ type: DonorDetailDto })
  donor(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: DonorCorrectionBody,
  ): Promise<DonorDetailDto> {
    return this.donorAfter(actor, id, (tx) => this.corrections.correctDonor(tx, id, body));
  }

  @Put('cases/:id/identity')
  @Operation(
    'Corrects the identity of a missing person',
    'Name, ID number, address, sex and day of birth. An empty field clears what is stored.',
    {
      400: [
        'intake.born_after_missing',
        'intake.day_in_future',
        ...IDENTITY_PROBLEMS,
        'intake.relation_birth_disagrees',
        'intake.relation_sex_disagrees',
      ],
      403: ['intake.no_collection_point'],
      404: ['platform.not_found'],
      409: [...ID_NUMBER_CONFLICTS, 'platform.version_conflict'],
      429: ['access.lookup_limit_reached'],
    },
  )
  @Allow('identity.correct')
  @ApiOkResponse({ type: CaseDetailDto })
  missing(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: MissingCorrectionBody,
  ): Promise<CaseDetailDto> {
    return this.caseAfter(actor, id, (tx) => this.corrections.correctMissing(tx, id, body));
  }

  @Patch('donors/:id')
  @Operation(
    'Corrects the facts of a person of unknown origin',
    'Category and day of finding. Needs a reason.',
    {
      400: [
        'intake.birth_year_out_of_range',
        'intake.consent_before_birth',
        'intake.consent_needs_guardian',
        'intake.consent_of_the_dead',
        'intake.correction_reason_missing',
        'intake.found_before_birth',
        'intake.not_a_day',
        'intake.nothing_corrected',
      ],
      404: ['platform.not_found'],
      409: ['intake.category_of_relative', 'platform.version_conflict'],
    },
  )
  @Allow('record.correct')
  @ApiOkResponse({ type: DonorDetailDto })
  donorFields(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: DonorFieldsBody) {
    return this.donorAfter(actor, id, (tx) => this.fields.correctDonor(tx, id, body));
  }

  @Patch('donors/:id/consent')
  @Operation(
    'Corrects what was written down of a consent',
    'Kind, reference and day. The consent itself stays in force. Needs a reason.',
    {
      400: [
        'intake.consent_before_birth',
        'intake.consent_needs_guardian',
        'intake.consent_of_the_dead',
        'intake.consent_reference_missing',
        'intake.correction_reason_missing',
        'intake.day_in_future',
        'intake.not_a_day',
        'intake.nothing_corrected',
      ],
      404: ['platform.not_found'],
      409: ['intake.no_consent_in_force', 'platform.version_conflict'],
    },
  )
  @Allow('record.correct')
  @ApiOkResponse({ type: DonorDetailDto })
  consent(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ConsentCorrectionBody) {
    return this.donorAfter(actor, id, (tx) => this.fields.correctConsent(tx, id, body));
  }

  @Patch('cases/:id')
  @Operation(
    'Corrects a case',
    'Since when the person is missing, and whether it is urgent. Needs a reason.',
    {
      400: [
        'intake.born_after_missing',
        'intake.correction_reason_missing',
        'intake.day_in_future',
        'intake.not_a_day',
        'intake.nothing_corrected',
      ],
      404: ['platform.not_found'],
      409: ['platform.version_conflict'],
    },
  )
  @Allow('record.correct')
  @ApiOkResponse({ type: CaseDetailDto })
  caseFields(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: CaseFieldsBody) {
    return this.caseAfter(actor, id, (tx) => this.fields.correctCase(tx, id, body));
  }

  /** Removes a person who is not a relative; the donor keeps the sample. */
  @Post('cases/:id/relatives/:donorId/remove')
  @Operation(
    'Removes a relative from a case',
    'For somebody who is not of this family. The comparison is done again. Needs a reason.',
    {
      400: ['intake.correction_reason_missing'],
      404: ['intake.not_in_family', 'platform.not_found'],
      409: ['intake.case_not_open', 'platform.version_conflict'],
    },
  )
  @HttpCode(200)
  @Allow('record.correct')
  @ApiOkResponse({ type: CaseDetailDto })
  removeRelative(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('donorId') donorId: string,
    @Body() body: ReasonBody,
  ) {
    return this.caseAfter(actor, id, (tx) => this.families.remove(tx, id, donorId, body));
  }

  @Patch('cases/:id/relatives/:donorId')
  @Operation(
    'Corrects the relation of a relative',
    'The comparison is done again with the right pedigree. Needs a reason.',
    {
      400: [
        'intake.correction_reason_missing',
        'intake.nothing_corrected',
        'intake.relation_birth_disagrees',
        'intake.relation_sex_disagrees',
      ],
      404: ['intake.not_in_family', 'platform.not_found'],
      409: ['intake.case_not_open', 'intake.relation_taken', 'platform.version_conflict'],
    },
  )
  @Allow('record.correct')
  @ApiOkResponse({ type: CaseDetailDto })
  relation(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('donorId') donorId: string,
    @Body() body: RelationBody,
  ) {
    return this.caseAfter(actor, id, (tx) => this.families.relate(tx, id, donorId, body));
  }

  private donorAfter(
    actor: Actor,
    id: string,
    correct: (tx: Tx) => Promise<unknown>,
  ): Promise<DonorDetailDto> {
    return this.db.run(actor, async (tx) => {
      await correct(tx);
      return this.donors.get(tx, id);
    });
  }

  private caseAfter(actor: Actor, id: string, correct: (tx: Tx) => Promise<unknown>): Promise<CaseDetailDto> {
    return this.db.run(actor, async (tx) => {
      await correct(tx);
      return this.cases.get(tx, id);
    });
  }
}
