import { CollectionPoints, Districts } from '@homeward/access';
import { type Actor, Db } from '@homeward/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { CollectionPointDto, DistrictDto } from './reference.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  constructor(
    private readonly db: Db,
    private readonly districts: Districts,
    private readonly points: CollectionPoints,
  ) {}

  @Get('districts')
  @Operation('Lists the districts', 'All districts with their codes and names in both languages.')
  @Unaudited('what everybody who works may know')
  @Allow('reference.read')
  @ApiOkResponse({ type: [DistrictDto] })
  listDistricts(@CurrentActor() actor: Actor): Promise<DistrictDto[]> {
    return this.db.run(actor, (tx) => this.districts.list(tx));
  }

  @Get('collection-points')
  @Operation(
    'Lists the collection points',
    'All collection points with their district and their names in both languages.',
  )
  @Unaudited('what everybody who works may know')
  @Allow('reference.read')
  @ApiOkResponse({ type: [CollectionPointDto] })
  listPoints(@CurrentActor() actor: Actor): Promise<CollectionPointDto[]> {
    return this.db.run(actor, (tx) => this.points.list(tx));
  }
}
