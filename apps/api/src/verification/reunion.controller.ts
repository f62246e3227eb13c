import { type Actor, Db } from '@homeward/platform';
import { ReunionUndoing, Reunions } from '@homeward/verification';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { HitDetailDto, toHitDetailDto } from '../hits/hit.dto.js';
import { HitDetails } from '../hits/hit-detail.js';
import { UndoBody, UndoDecisionBody } from './ending.dto.js';
import { ReunionBody, ReunionDto, toReunionDto } from './task.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('verification')
@Controller('hits/:id/reunion')
export class ReunionController {
  constructor(
    private readonly db: Db,
    private readonly reunions: Reunions,
    private readonly undoing: ReunionUndoing,
    private readonly details: HitDetails,
  ) {}

  @Post()
  @Operation('Records a reunion', 'The family is together again; the case ends.', {
    400: ['verification.reunion_in_future', 'verification.reunion_too_early'],
    409: [
      'matching.basis_lost',
      'matching.consent_withdrawn',
      'platform.transition_refused',
      'platform.version_conflict',
      'review.second_blood_contradicts',
      'review.second_blood_missing',
      'verification.contact_declined',
    ],
  })
  @Allow('reunion.record')
  @ApiCreatedResponse({ type: ReunionDto })
  record(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { reunitedOn, note, version }: ReunionBody,
  ): Promise<ReunionDto> {
    return this.db.run(actor, async (tx) =>
      toReunionDto(await this.reunions.record(tx, { hitId: id, reunitedOn, note, version })),
    );
  }

  /** A reunion recorded by mistake: one person asks … */
  @Post('undo')
  @Operation('Asks to undo a reunion', 'It was recorded by mistake. Another person must approve.', {
    400: ['verification.note_too_short'],
    409: ['platform.version_conflict', 'verification.nothing_to_undo', 'verification.undo_requested'],
  })
  @HttpCode(200)
  @Allow('reunion.record')
  @ApiOkResponse({ type: HitDetailDto })
  requestUndo(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { reason, version }: UndoBody,
  ): Promise<HitDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.undoing.request(tx, { hitId, reason, version });
      return toHitDetailDto(await this.details.of(tx, hitId), actor);
    });
  }

  /** … and another decides. */
  @Post('undo/decide')
  @Operation('Decides whether a reunion is undone', 'Approved, the case is open and compared again.', {
    400: ['verification.note_too_short'],
    409: [
      'platform.transition_refused',
      'platform.version_conflict',
      'verification.nothing_to_undo',
      'verification.undo_needs_another',
    ],
  })
  @HttpCode(200)
  @Allow('reunion.undo')
  @ApiOkResponse({ type: HitDetailDto })
  decideUndo(
    @CurrentActor() actor: Actor,
    @IdParam() hitId: string,
    @Body() { approve, note, version }: UndoDecisionBody,
  ): Promise<HitDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.undoing.decide(tx, { hitId, approve, note, version });
      return toHitDetailDto(await this.details.of(tx, hitId), actor);
    });
  }
}
