import { Specimens } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import {
  SpecimenBody,
  SpecimenDetailDto,
  SpecimenDto,
  SpecimenPageDto,
  SpecimenQuery,
  toSpecimenDetailDto,
  toSpecimenDto,
  toSpecimenPageDto,
} from './specimen.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('intake')
@Controller('specimens')
export class SpecimenController {
  constructor(
    private readonly db: Db,
    private readonly specimens: Specimens,
  ) {}

  @Post()
  @Operation(
    'Registers a specimen',
    'Binds form and tube label of one kit to a donor. Both labels must belong to the same kit.',
    {
      400: [
        'intake.barcode_malformed',
        'intake.barcode_of_wrong_kind',
        'intake.collected_before_birth',
        'intake.day_in_future',
        'intake.not_a_day',
      ],
      404: ['intake.barcode_not_issued', 'platform.not_found'],
      409: [
        'intake.barcode_of_other_point',
        'intake.barcode_used',
        'intake.barcodes_of_different_kits',
        'intake.donor_withdrawn',
        'intake.kit_void',
      ],
    },
  )
  @Allow('specimen.register')
  @ApiCreatedResponse({ type: SpecimenDto })
  register(@CurrentActor() actor: Actor, @Body() body: SpecimenBody): Promise<SpecimenDto> {
    return this.db.run(actor, async (tx) => toSpecimenDto(await this.specimens.register(tx, body)));
  }

  @Get()
  @Operation(
    'Lists specimens',
    'Specimens in scope, newest first, by status, donor or correction that waits.',
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('specimen.read')
  @ApiOkResponse({ type: SpecimenPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: SpecimenQuery): Promise<SpecimenPageDto> {
    return this.db.run(actor, async (tx) => toSpecimenPageDto(await this.specimens.list(tx, query)));
  }

  @Get(':id')
  @Operation(
    'Reads a specimen',
    'With the chain of custody, its corrections, and what the caller may do with it.',
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('specimen.read')
  @ApiOkResponse({ type: SpecimenDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SpecimenDetailDto> {
    return this.db.run(actor, async (tx) => toSpecimenDetailDto(await this.specimens.get(tx, id), actor));
  }
}
