import { Vocabularies } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { Operation } from '../openapi/operation.js';

export class PanelDto {
  @ApiProperty({ example: 'GlobalFiler' }) name!: string;
  @ApiProperty({
    type: [String],
    example: ['D3S1358', 'vWA'],
    description: 'Empty of a kit that is known by name only: its loci are taken by their names',
  })
  loci!: string[];
  @ApiProperty({ description: 'Whether the list of loci was checked against a published source' })
  verified!: boolean;
}

@ApiTags('reference')
@Controller('reference/panels')
export class PanelController {
  constructor(
    private readonly db: Db,
    private readonly vocabularies: Vocabularies,
  ) {}

  @Get()
  @Operation('Lists the panels', 'The kits of loci that the laboratory may name at upload.')
  @Unaudited('what everybody who works may know')
  @Allow('reference.read')
  @ApiOkResponse({ type: [PanelDto] })
  async list(@CurrentActor() actor: Actor): Promise<PanelDto[]> {
    const { panels } = await this.db.run(actor, (tx) => this.vocabularies.current(tx));
    return [...panels.names(), ...panels.unsubstantiated()]
      .flatMap((name) => panels.find(name) ?? [])
      .map(({ name, loci, verified }) => ({ name, loci: loci.map((locus) => locus.name), verified }));
  }
}
