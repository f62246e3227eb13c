import { Drawings } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Delete, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import {
  CaseDrawingDto,
  DrawingBody,
  DrawingVersionQuery,
  toCaseDrawingDto,
  toDrawnPedigree,
} from './pedigree.dto.js';

/** The pedigree of a case: drawn, or as the declared relations draw it. */
@ApiTags('intake')
@Controller('cases/:id/pedigree')
export class PedigreeController {
  constructor(
    private readonly db: Db,
    private readonly drawings: Drawings,
  ) {}

  @Get()
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('case.read')
  @ApiOkResponse({ type: CaseDrawingDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseDrawingDto> {
    return this.db.run(actor, async (tx) => toCaseDrawingDto(await this.drawings.get(tx, id)));
  }

  @Put()
  @Allow('donor.register')
  @ApiOkResponse({ type: CaseDrawingDto })
  put(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: DrawingBody,
  ): Promise<CaseDrawingDto> {
    return this.db.run(actor, async (tx) => {
      await this.drawings.put(tx, id, toDrawnPedigree(body), body.version);
      return toCaseDrawingDto(await this.drawings.get(tx, id));
    });
  }

  @Delete()
  @Allow('donor.register')
  @ApiOkResponse({ type: CaseDrawingDto })
  remove(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { version }: DrawingVersionQuery,
  ): Promise<CaseDrawingDto> {
    return this.db.run(actor, async (tx) => {
      await this.drawings.remove(tx, id, version);
      return toCaseDrawingDto(await this.drawings.get(tx, id));
    });
  }
}
