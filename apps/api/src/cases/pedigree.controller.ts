import { DRAWING_CODES, Drawings } from '@homeward/intake';
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
import { Operation } from '../openapi/operation.js';

/** The pedigree of a case: drawn, or as the declared relations draw it. */
@ApiTags('intake')
@Controller('cases/:id/pedigree')
export class PedigreeController {
  constructor(
    private readonly db: Db,
    private readonly drawings: Drawings,
  ) {}

  @Get()
  @Operation(
    'Reads the pedigree of a case',
    'As it was drawn, or as it follows from the declared relations.',
    { 404: ['platform.not_found'] },
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('case.read')
  @ApiOkResponse({ type: CaseDrawingDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseDrawingDto> {
    return this.db.run(actor, async (tx) => toCaseDrawingDto(await this.drawings.get(tx, id)));
  }

  @Put()
  @Operation('Draws the pedigree of a case', 'Replaces the drawing. The comparison is done again.', {
    400: DRAWING_CODES,
    404: ['platform.not_found'],
    409: ['intake.case_not_open', 'platform.version_conflict'],
  })
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
  @Operation('Removes the drawing of a pedigree', 'The pedigree follows from the declared relations again.', {
    404: ['platform.not_found'],
    409: ['intake.case_not_open', 'platform.version_conflict'],
  })
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
