import { CollectionPoints, Districts } from '@homeward/access';
import { type Actor, Db } from '@homeward/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Unaudited } from '../http/index.js';
import { CollectionPointDto, DistrictDto } from './reference.dto.js';

@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  constructor(
    private readonly db: Db,
    private readonly districts: Districts,
    private readonly points: CollectionPoints,
  ) {}

  @Get('districts')
  @Unaudited('what everybody who works may know')
  @Allow('reference.read')
  @ApiOkResponse({ type: [DistrictDto] })
  listDistricts(@CurrentActor() actor: Actor): Promise<DistrictDto[]> {
    return this.db.run(actor, (tx) => this.districts.list(tx));
  }

  @Get('collection-points')
  @Unaudited('what everybody who works may know')
  @Allow('reference.read')
  @ApiOkResponse({ type: [CollectionPointDto] })
  listPoints(@CurrentActor() actor: Actor): Promise<CollectionPointDto[]> {
    return this.db.run(actor, (tx) => this.points.list(tx));
  }
}
