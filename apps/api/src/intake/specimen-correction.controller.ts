import { Receipts, SpecimenCorrections, Specimens } from '@homeward/intake';
import { Reassignments } from '@homeward/laboratory';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { SpecimenDetailDto, toSpecimenDetailDto } from './specimen.dto.js';
import { DecisionBody, ReassignBody, SpecimenFactsBody, SwapBody } from './specimen-correction.dto.js';
import { ReasonBody } from './version.dto.js';

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
  @HttpCode(200)
  @Allow('specimen.correct')
  @ApiOkResponse({ type: SpecimenDetailDto })
  reassign(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReassignBody) {
    return this.change(actor, id, (tx) => this.reassignments.reassign(tx, id, body));
  }

  /** Two specimens that were registered with each other's donor, exchanged as one action. */
  @Post('swap')
  @HttpCode(200)
  @Allow('specimen.correct')
  @ApiOkResponse({ type: SpecimenDetailDto })
  swap(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: SwapBody) {
    return this.change(actor, id, (tx) => this.reassignments.swap(tx, id, body));
  }

  @Post('correction/agree')
  @HttpCode(200)
  @Allow('specimen.decide')
  @ApiOkResponse({ type: SpecimenDetailDto })
  agree(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: DecisionBody) {
    return this.change(actor, id, (tx) => this.reassignments.agree(tx, id, body));
  }

  @Post('correction/refuse')
  @HttpCode(200)
  @Allow('specimen.decide')
  @ApiOkResponse({ type: SpecimenDetailDto })
  refuse(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: DecisionBody) {
    return this.change(actor, id, (tx) => this.reassignments.refuse(tx, id, body));
  }

  @Patch()
  @Allow('specimen.correct')
  @ApiOkResponse({ type: SpecimenDetailDto })
  facts(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: SpecimenFactsBody) {
    return this.change(actor, id, (tx) => this.corrections.correctFacts(tx, id, body));
  }

  @Post('spoil')
  @HttpCode(200)
  @Allow('specimen.keep')
  @ApiOkResponse({ type: SpecimenDetailDto })
  spoil(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.change(actor, id, (tx) => this.corrections.spoil(tx, id, body));
  }

  @Post('restore')
  @HttpCode(200)
  @Allow('specimen.keep')
  @ApiOkResponse({ type: SpecimenDetailDto })
  restore(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.change(actor, id, (tx) => this.corrections.restore(tx, id, body));
  }

  @Post('found')
  @HttpCode(200)
  @Allow('specimen.keep')
  @ApiOkResponse({ type: SpecimenDetailDto })
  found(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.change(actor, id, (tx) => this.corrections.foundAtPoint(tx, id, body));
  }

  @Post('undo-receipt')
  @HttpCode(200)
  @Allow('shipment.receive')
  @ApiOkResponse({ type: SpecimenDetailDto })
  undo(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.change(actor, id, (tx) => this.receipts.undo(tx, id, body));
  }

  @Post('accept')
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
