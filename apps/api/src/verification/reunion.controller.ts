import { type Actor, Db } from '@homeward/platform';
import { Reunions } from '@homeward/verification';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { ReunionBody, ReunionDto, toReunionDto } from './task.dto.js';

@ApiTags('verification')
@Controller('hits/:id/reunion')
export class ReunionController {
  constructor(
    private readonly db: Db,
    private readonly reunions: Reunions,
  ) {}

  @Post()
  @Allow('reunion.record')
  @ApiCreatedResponse({ type: ReunionDto })
  record(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { reunitedOn, note, version }: ReunionBody,
  ): Promise<ReunionDto> {
    return this.db.run(actor, async (tx) =>
      toReunionDto(await this.reunions.record(tx, { hitId: id, reunitedOn, note, version })),
    );
  }
}
