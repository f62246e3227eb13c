import { ApprovalRules } from '@homeward/laboratory';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';
import {
  ApprovalRuleDto,
  ApprovalRuleListDto,
  ProposeApprovalRuleBody,
  toApprovalRuleDto,
} from './approval-rule.dto.js';

/** The rule who approves a batch, in versions under four eyes. */
@ApiTags('laboratory')
@Controller('approval-rules')
export class ApprovalRuleController {
  constructor(
    private readonly db: Db,
    private readonly rules: ApprovalRules,
  ) {}

  @Get()
  @Operation(
    'Lists the versions of the approval rule',
    'With proposals that wait, newest first, and which is in force.',
  )
  @Unaudited('a rule of the laboratory, of no person')
  @Allow('vocabulary.read')
  @ApiOkResponse({ type: ApprovalRuleListDto })
  list(@CurrentActor() actor: Actor): Promise<ApprovalRuleListDto> {
    return this.db.run(actor, async (tx) => {
      const inForce = await this.rules.inForce(tx);
      const items = await this.rules.list(tx);
      return {
        inForce,
        items: items.map((view) => toApprovalRuleDto(view, inForce.version, actor)),
        next: null,
      };
    });
  }

  @Post()
  @Operation(
    'Proposes an approval rule',
    'Who is to decide about batches from now on; another laboratory lead approves it. Needs a reason.',
    {
      400: ['laboratory.reason_missing'],
      409: ['laboratory.approval_rule_changed', 'laboratory.approval_rule_unchanged'],
    },
  )
  @Allow('approval_rule.change')
  @ApiCreatedResponse({ type: ApprovalRuleDto })
  propose(@CurrentActor() actor: Actor, @Body() body: ProposeApprovalRuleBody): Promise<ApprovalRuleDto> {
    return this.db.run(actor, async (tx) => this.shown(tx, await this.rules.propose(tx, body)));
  }

  @Post(':id/approve')
  @Operation(
    'Approves an approval rule',
    'Batches are decided under it from now on. Not by the account that proposed it. Needs a reason.',
    {
      400: ['laboratory.reason_missing'],
      403: ['laboratory.own_approval_rule'],
      404: ['platform.not_found'],
      409: [...STEP_CONFLICTS, 'laboratory.approval_rule_changed'],
    },
  )
  @HttpCode(200)
  @Allow('approval_rule.change')
  @ApiOkResponse({ type: ApprovalRuleDto })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ApprovalRuleDto> {
    return this.db.run(actor, async (tx) => {
      await this.rules.approve(tx, id, body);
      return this.shown(tx, id);
    });
  }

  @Post(':id/reject')
  @Operation('Rejects a proposed approval rule', 'Not by the account that proposed it. Needs a reason.', {
    400: ['laboratory.reason_missing'],
    403: ['laboratory.own_approval_rule'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('approval_rule.change')
  @ApiOkResponse({ type: ApprovalRuleDto })
  reject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ApprovalRuleDto> {
    return this.db.run(actor, async (tx) => {
      await this.rules.reject(tx, id, body);
      return this.shown(tx, id);
    });
  }

  @Post(':id/withdraw')
  @Operation('Takes back a proposed approval rule', 'Only who proposed it. Needs a reason.', {
    400: ['laboratory.reason_missing'],
    403: ['laboratory.not_own_approval_rule'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('approval_rule.change')
  @ApiOkResponse({ type: ApprovalRuleDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ApprovalRuleDto> {
    return this.db.run(actor, async (tx) => {
      await this.rules.withdraw(tx, id, body);
      return this.shown(tx, id);
    });
  }

  private async shown(tx: Tx, id: string): Promise<ApprovalRuleDto> {
    const { version } = await this.rules.inForce(tx);
    return toApprovalRuleDto(await this.rules.get(tx, id), version, tx.actor);
  }
}
