import { CaseTransitions, type CaseStep, type CaseStepResult } from '@homeward/searching';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { CaseDetailDto } from './case.dto.js';
import { CaseDetails } from './case-details.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';

/** Suspending, resuming, closing and reopening a case. */
@ApiTags('intake')
@Controller('cases/:id')
export class CaseTransitionsController {
  constructor(
    private readonly db: Db,
    private readonly life: CaseTransitions,
    private readonly details: CaseDetails,
  ) {}

  @Post('suspend')
  @Operation('Suspends a case', 'The case is not compared until it is resumed. Needs a reason.', {
    400: ['intake.case_reason_missing'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('case.life')
  @ApiOkResponse({ type: CaseDetailDto })
  suspend(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.step(actor, id, 'suspend', body);
  }

  @Post('resume')
  @Operation(
    'Resumes a case',
    'The case is compared again with everyone, also with those who came in between.',
    {
      400: ['intake.case_reason_missing'],
      409: STEP_CONFLICTS,
    },
  )
  @HttpCode(200)
  @Allow('case.life')
  @ApiOkResponse({ type: CaseDetailDto })
  resume(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.step(actor, id, 'resume', body);
  }

  @Post('close')
  @Operation('Closes a case', 'Nobody looks for the person any more. Needs a reason.', {
    400: ['intake.case_reason_missing'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('case.end')
  @ApiOkResponse({ type: CaseDetailDto })
  close(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.step(actor, id, 'close', body);
  }

  @Post('reopen')
  @Operation('Reopens a case', 'The case is compared again with everyone. Needs a reason.', {
    400: ['intake.case_reason_missing'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('case.end')
  @ApiOkResponse({ type: CaseDetailDto })
  reopen(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.step(actor, id, 'reopen', body);
  }

  private step(actor: Actor, id: string, step: CaseStep, body: CaseStepResult): Promise<CaseDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.life.step(tx, id, step, body);
      return this.details.get(tx, id);
    });
  }
}
