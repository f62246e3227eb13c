import { Policies } from '@homeward/matching';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { NewPolicyBody, PolicyDto, PolicyListDto, toPolicyDto } from './policy.dto.js';

@ApiTags('matching')
@Controller('policies')
export class PolicyController {
  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
  ) {}

  @Get()
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
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.read')
  @ApiOkResponse({ type: PolicyDto })
  current(@CurrentActor() actor: Actor): Promise<PolicyDto> {
    return this.db.run(actor, async (tx) => toPolicyDto(await this.policies.current(tx)));
  }

  @Post()
  @Allow('policy.write')
  @ApiCreatedResponse({ type: PolicyDto })
  create(@Body() body: NewPolicyBody, @CurrentActor() actor: Actor): Promise<PolicyDto> {
    return this.db.run(actor, async (tx) => toPolicyDto(await this.policies.create(tx, body)));
  }
}
