import { Coverage, type CoverageState } from '@homeward/matching';
import { type Actor, Db } from '@homeward/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../http/index.js';

export class CoverageDto implements CoverageState {
  @ApiProperty({ description: 'Every open, searchable case is compared with every person of unknown origin' })
  complete!: boolean;
  @ApiProperty() personsIndexed!: number;
  @ApiProperty() personsAlive!: number;
  @ApiProperty({ description: 'Persons numbered' }) head!: number;
  @ApiProperty({ description: 'Persons compared with every joined case' }) cursor!: number;
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
}

@ApiTags('matching')
@Controller('coverage')
export class CoverageController {
  constructor(
    private readonly db: Db,
    private readonly coverage: Coverage,
  ) {}

  @Get()
  @Allow('coverage.read')
  @ApiOkResponse({ type: CoverageDto })
  state(@CurrentActor() actor: Actor): Promise<CoverageDto> {
    return this.db.run(actor, (tx) => this.coverage.state(tx));
  }
}
