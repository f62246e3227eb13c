import { CaseLife, type CaseStep, type StepTaken } from '@homeward/matching';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { ReasonBody } from '../intake/version.dto.js';
import { CaseDetailDto } from './case.dto.js';
import { CaseDetails } from './case-details.js';

/** Suspending, resuming, closing and reopening a case. */
@ApiTags('intake')
@Controller('cases/:id')
export class CaseLifeController {
  constructor(
    private readonly db: Db,
    private readonly life: CaseLife,
    private readonly details: CaseDetails,
  ) {}

  @Post('suspend')
  @HttpCode(200)
  @Allow('case.life')
  @ApiOkResponse({ type: CaseDetailDto })
  suspend(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.step(actor, id, 'suspend', body);
  }

  @Post('resume')
  @HttpCode(200)
  @Allow('case.life')
  @ApiOkResponse({ type: CaseDetailDto })
  resume(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.step(actor, id, 'resume', body);
  }

  @Post('close')
  @HttpCode(200)
  @Allow('case.life')
  @ApiOkResponse({ type: CaseDetailDto })
  close(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.step(actor, id, 'close', body);
  }

  @Post('reopen')
  @HttpCode(200)
  @Allow('case.life')
  @ApiOkResponse({ type: CaseDetailDto })
  reopen(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ReasonBody) {
    return this.step(actor, id, 'reopen', body);
  }

  private step(actor: Actor, id: string, step: CaseStep, body: StepTaken): Promise<CaseDetailDto> {
    return this.db.run(actor, async (tx) => {
      await this.life.step(tx, id, step, body);
      return this.details.get(tx, id);
    });
  }
}
