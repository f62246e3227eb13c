import { Kits } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../http/index.js';
import { KitOrderBody, KitPageDto, KitQuery, toKitPageDto } from './kit.dto.js';

@ApiTags('intake')
@Controller('kits')
export class KitController {
  constructor(
    private readonly db: Db,
    private readonly kits: Kits,
  ) {}

  @Post()
  @Allow('kit.issue')
  @ApiCreatedResponse({ type: KitPageDto })
  issue(@CurrentActor() actor: Actor, @Body() body: KitOrderBody): Promise<KitPageDto> {
    return this.db.run(actor, async (tx) =>
      toKitPageDto({ items: await this.kits.issue(tx, body), next: null }),
    );
  }

  @Get()
  @Allow('kit.read')
  @ApiOkResponse({ type: KitPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: KitQuery): Promise<KitPageDto> {
    return this.db.run(actor, async (tx) => toKitPageDto(await this.kits.list(tx, query)));
  }
}
