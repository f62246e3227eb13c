import { Receipts, SpecimenCorrections, Specimens } from '@homeward/intake';
import { Reassignments } from '@homeward/laboratory';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { SpecimenDetailDto, toSpecimenDetailDto } from './specimen.dto.js';
import { DecisionBody, ReassignBody, SpecimenFactsBody, SwapBody } from './specimen-correction.dto.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';

/** Ways back for one specimen. Every one needs a reason; the history shows what was before. */
@ApiTags('intake')
@Controller('specimens/:id')
export class SpecimenCorrectionController {
  constructor(
    private readonly db: Db,
    private readonly specimens: Specimens,
    private readonly corrections: SpecimenCorrections,
    private readonly receipts: Receipts,
    private readonly reassignments: Reassignments,
  ) {}

  /** The point before sending, the coordinator after it; of a typed specimen it is a proposal. */
  @Post('reassign')
  @Operation(
    'Says that a specimen belongs to another donor',
    'Before typing it takes effect at once. After typing the laboratory lead must agree.',
    {
      400: ['intake.collected_before_birth', 'intake.correction_reason_missing'],
      409: [
        'intake.correction_open',
        'intake.specimen_already_sent',
        'intake.specimen_same_donor',
        'platform.version_conflict',
      ],
    },
  )
  @HttpCode(200)
  @Allow('specimen.correct')
  @ApiOkResponse({ type: SpecimenDetailDto })
  reassign(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReassignBody) {
    return this.change(actor, id, (tx) => this.reassignments.reassign(tx, id, body));
  }

  /** Two specimens that were registered with each other's donor, exchanged as one action. */
  @Post('swap')
  @Operation(
    'Exchanges the donors of two specimens',
    "Two specimens were registered with each other's donor. Both are corrected in one step.",
    {
      400: ['intake.collected_before_birth', 'intake.correction_reason_missing'],
      409: [
        'intake.correction_open',
        'intake.specimen_already_sent',
        'intake.specimen_same_donor',
        'platform.version_conflict',
      ],
    },
  )
  @HttpCode(200)
  @Allow('specimen.correct')
  @ApiOkResponse({ type: SpecimenDetailDto })
  swap(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: SwapBody) {
    return this.change(actor, id, (tx) => this.reassignments.swap(tx, id, body));
  }

  @Post('correction/agree')
  @Operation(
    'Agrees to a correction of a typed specimen',
    'The specimen and its profile go to the other donor, and the comparison is done again.',
    { 400: ['intake.correction_reason_missing'], 409: ['intake.no_correction_open'] },
  )
  @HttpCode(200)
  @Allow('specimen.decide')
  @ApiOkResponse({ type: SpecimenDetailDto })
  agree(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: DecisionBody) {
    return this.change(actor, id, (tx) => this.reassignments.agree(tx, id, body));
  }

  @Post('correction/refuse')
  @Operation(
    'Refuses a correction of a typed specimen',
    'The specimen stays with its donor. Needs a reason.',
    { 400: ['intake.correction_reason_missing'], 409: ['intake.no_correction_open'] },
  )
  @HttpCode(200)
  @Allow('specimen.decide')
  @ApiOkResponse({ type: SpecimenDetailDto })
  refuse(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: DecisionBody) {
    return this.change(actor, id, (tx) => this.reassignments.refuse(tx, id, body));
  }

  @Patch()
  @Operation(
    'Corrects what a specimen is',
    'Material and day of collection, with a reason. Before sending by the collection point, afterwards by the coordinator.',
    {
      400: [
        'intake.collected_before_birth',
        'intake.correction_reason_missing',
        'intake.day_in_future',
        'intake.not_a_day',
        'intake.nothing_corrected',
      ],
      409: ['intake.specimen_already_sent', 'platform.version_conflict'],
    },
  )
  @Allow('specimen.correct')
  @ApiOkResponse({ type: SpecimenDetailDto })
  facts(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: SpecimenFactsBody) {
    return this.change(actor, id, (tx) => this.corrections.correctFacts(tx, id, body));
  }

  @Post('spoil')
  @Operation(
    'Marks a specimen as spoiled',
    'Dropped, clotted or taken from the wrong person, before it is packed. Needs a reason.',
    {
      400: ['intake.correction_reason_missing'],
      409: STEP_CONFLICTS,
    },
  )
  @HttpCode(200)
  @Allow('specimen.keep')
  @ApiOkResponse({ type: SpecimenDetailDto })
  spoil(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.change(actor, id, (tx) => this.corrections.spoil(tx, id, body));
  }

  @Post('restore')
  @Operation('Takes back that a specimen is spoiled', 'For a wrong click. Needs a reason.', {
    400: ['intake.correction_reason_missing'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('specimen.keep')
  @ApiOkResponse({ type: SpecimenDetailDto })
  restore(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.change(actor, id, (tx) => this.corrections.restore(tx, id, body));
  }

  @Post('found')
  @Operation(
    'Records that a lost specimen was found at the point',
    'It can be packed again. Needs a reason.',
    {
      400: ['intake.correction_reason_missing'],
      409: STEP_CONFLICTS,
    },
  )
  @HttpCode(200)
  @Allow('specimen.keep')
  @ApiOkResponse({ type: SpecimenDetailDto })
  found(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.change(actor, id, (tx) => this.corrections.foundAtPoint(tx, id, body));
  }

  @Post('undo-receipt')
  @Operation(
    'Undoes a receipt',
    'For a wrong scan or a wrong condition, on the day it was made. Needs a reason.',
    {
      400: ['intake.correction_reason_missing'],
      409: ['intake.receipt_too_old', 'platform.transition_refused', 'platform.version_conflict'],
    },
  )
  @HttpCode(200)
  @Allow('shipment.receive')
  @ApiOkResponse({ type: SpecimenDetailDto })
  undo(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.change(actor, id, (tx) => this.receipts.undo(tx, id, body));
  }

  @Post('accept')
  @Operation(
    'Accepts a rejected specimen after all',
    'The laboratory lead takes the rejection back. Needs a reason.',
    {
      400: ['intake.correction_reason_missing'],
      409: STEP_CONFLICTS,
    },
  )
  @HttpCode(200)
  @Allow('specimen.decide')
  @ApiOkResponse({ type: SpecimenDetailDto })
  accept(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.change(actor, id, (tx) => this.corrections.accept(tx, id, body));
  }

  private change(actor: Actor, id: string, step: (tx: Tx) => Promise<unknown>): Promise<SpecimenDetailDto> {
    return this.db.run(actor, async (tx) => {
      await step(tx);
      return toSpecimenDetailDto(await this.specimens.get(tx, id), actor);
    });
  }
}
