import { Policies } from '@homeward/policy';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { NewPolicyBody, PolicyDto, PolicyListDto, toPolicyDto } from './policy.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('matching')
@Controller('policies')
export class PolicyController {
  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
  ) {}

  @Get()
  @Operation(
    'Lists the versions of the policy',
    'Thresholds and model settings, newest first, each with its reason.',
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.read')
  @ApiOkResponse({ type: PolicyListDto })
  list(@CurrentActor() actor: Actor): Promise<PolicyListDto> {
    return this.db.run(actor, async (tx) => ({
      items: (await this.policies.list(tx)).map(toPolicyDto),
      next: null,
    }));
  }

  @Get('current')
  @Operation('Reads the policy in force', 'Thresholds and model settings of every new comparison.', {
    503: ['matching.no_policy'],
  })
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.read')
  @ApiOkResponse({ type: PolicyDto })
  current(@CurrentActor() actor: Actor): Promise<PolicyDto> {
    return this.db.run(actor, async (tx) => toPolicyDto(await this.policies.current(tx)));
  }

  @Post()
  @Operation(
    'Puts a new version of the policy in force',
    'All cases are searched again under it. Needs a reason.',
    {
      400: [
        'matching.policy_reason_missing',
        'matching.policy_setting_refused',
        'matching.unknown_frequency_table',
      ],
    },
  )
  @Allow('policy.write')
  @ApiCreatedResponse({ type: PolicyDto })
  create(@Body() body: NewPolicyBody, @CurrentActor() actor: Actor): Promise<PolicyDto> {
    return this.db.run(actor, async (tx) => toPolicyDto(await this.policies.create(tx, body)));
  }
}
