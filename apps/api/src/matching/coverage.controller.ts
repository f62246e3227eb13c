import { Coverage, SearchAgainRun, type CoverageState, type SearchAgainState } from '@homeward/searching';
import { type Actor, Db } from '@homeward/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { SEARCH_AGAIN_STEPS, searchAgainSteps, type SearchAgainStep } from '../steps/run.steps.js';
import { Operation } from '../openapi/operation.js';

export class SearchAgainDto implements SearchAgainState {
  @ApiProperty({ enum: ['waiting', 'running', 'paused'], enumName: 'SearchAgainStatus' })
  status!: SearchAgainState['status'];
  @ApiProperty({ description: 'Cases searched' }) done!: number;
  @ApiProperty({ description: 'Cases to search' }) total!: number;
  @ApiProperty({
    enum: SEARCH_AGAIN_STEPS,
    enumName: 'SearchAgainStep',
    isArray: true,
    description: 'What the caller may do with the re-search now',
  })
  steps!: SearchAgainStep[];
}

export class CoverageDto implements CoverageState {
  @ApiProperty({
    description:
      'Every open, searchable case is compared with every person of unknown origin, and these among themselves',
  })
  complete!: boolean;
  @ApiProperty() personsIndexed!: number;
  @ApiProperty() personsAlive!: number;
  @ApiProperty({ description: 'Persons numbered' }) head!: number;
  @ApiProperty({ description: 'Persons compared with every joined case' }) cursor!: number;
  @ApiProperty({ description: 'Persons compared among themselves under the policy in force' })
  linksCursor!: number;
  @ApiProperty({ description: 'Of these, persons whose comparison failed; it is tried again' })
  linksSetAside!: number;
  @ApiProperty({ description: 'Persons above a threshold beyond the most links one person may raise' })
  linksLeftOut!: number;
  @ApiProperty({ description: 'Pieces of work that were set aside and wait for a system administrator' })
  workSetAside!: number;
  @ApiProperty() casesActive!: number;
  @ApiProperty() casesJoined!: number;
  @ApiProperty() casesNotSearchable!: number;
  @ApiProperty({ type: Number, nullable: true }) oldestUncomparedSeconds!: number | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the index was last found to hold every published person',
  })
  provedAt!: string | null;
  @ApiProperty() policyVersion!: number;
  @ApiProperty({
    type: SearchAgainDto,
    nullable: true,
    description: 'The re-search of many cases that is not done, if there is one',
  })
  searchAgain!: SearchAgainDto | null;
}

@ApiTags('matching')
@Controller('coverage')
export class CoverageController {
  constructor(
    private readonly db: Db,
    private readonly coverage: Coverage,
    private readonly searchAgain: SearchAgainRun,
  ) {}

  @Get()
  @Operation(
    'Says what has been compared',
    'Whether every active case was compared with every person, and what is still outstanding.',
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('coverage.read')
  @ApiOkResponse({ type: CoverageDto })
  state(@CurrentActor() actor: Actor): Promise<CoverageDto> {
    return this.db.run(actor, async (tx) => {
      const state = await this.coverage.state(tx);
      const again = await this.searchAgain.state(tx);
      return { ...state, searchAgain: again && { ...again, steps: searchAgainSteps(again.status, actor) } };
    });
  }

  /** Cases that are not searched yet stay uncompared until the run is resumed. Urgent cases are searched in any case. */
  @Post('search-again/pause')
  @Operation(
    'Pauses the re-search',
    'Searching all cases again under a new policy stops until it is resumed. New cases and persons are still compared.',
    { 409: ['matching.research_not_open'] },
  )
  @Allow('policy.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'No re-search waits or runs' })
  pause(@CurrentActor() actor: Actor): Promise<void> {
    return this.db.run(actor, (tx) => this.searchAgain.pause(tx));
  }

  @Post('search-again/resume')
  @Operation('Resumes the re-search', 'It goes on where it stopped.', {
    409: ['matching.research_not_paused'],
  })
  @Allow('policy.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'The re-search is not paused' })
  resume(@CurrentActor() actor: Actor): Promise<void> {
    return this.db.run(actor, (tx) => this.searchAgain.resume(tx));
  }
}
