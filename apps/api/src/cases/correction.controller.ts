import { IdentityCorrections, FamilyCorrections, FieldCorrections } from '@homeward/intake';
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
import { ReasonBody } from '../http/version.dto.js';
import { DonorDetails } from './donor-details.js';
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
        'intake.id_number_birth_disagrees',
        'intake.id_number_check_character',
        'intake.id_number_length',
        'intake.id_number_region',
        'intake.id_number_sex_disagrees',
        'intake.name_missing',
        'intake.not_a_day',
        'intake.phone_malformed',
        'intake.relation_birth_disagrees',
        'intake.relation_sex_disagrees',
      ],
      403: ['intake.no_collection_point'],
      404: ['platform.not_found'],
      409: ['intake.duplicate_id_number', 'intake.nothing_duplicated', 'platform.version_conflict'],
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
    return this.db.run(actor, async (tx) => {
      await this.corrections.correctDonor(tx, id, body);
      return this.donors.get(tx, id);
    });
  }

  @Put('cases/:id/identity')
  @Operation(
    'Corrects the identity of a missing person',
    'Name, ID number, address, sex and day of birth. An empty field clears what is stored.',
    {
      400: [
        'intake.born_after_missing',
        'intake.day_in_future',
        'intake.id_number_birth_disagrees',
        'intake.id_number_check_character',
        'intake.id_number_length',
        'intake.id_number_region',
        'intake.id_number_sex_disagrees',
        'intake.name_missing',
        'intake.not_a_day',
        'intake.phone_malformed',
        'intake.relation_birth_disagrees',
        'intake.relation_sex_disagrees',
      ],
      403: ['intake.no_collection_point'],
      404: ['platform.not_found'],
      409: ['intake.duplicate_id_number', 'intake.nothing_duplicated', 'platform.version_conflict'],
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
    return this.db.run(actor, async (tx) => {
      await this.corrections.correctMissing(tx, id, body);
      return this.cases.get(tx, id);
    });
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
    return this.db.run(actor, async (tx) => {
      await this.fields.correctDonor(tx, id, body);
      return this.donors.get(tx, id);
    });
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
    return this.db.run(actor, async (tx) => {
      await this.fields.correctConsent(tx, id, body);
      return this.donors.get(tx, id);
    });
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
    return this.db.run(actor, async (tx) => {
      await this.fields.correctCase(tx, id, body);
      return this.cases.get(tx, id);
    });
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
    return this.db.run(actor, async (tx) => {
      await this.families.remove(tx, id, donorId, body);
      return this.cases.get(tx, id);
    });
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
    return this.db.run(actor, async (tx) => {
      await this.families.relate(tx, id, donorId, body);
      return this.cases.get(tx, id);
    });
  }
}
