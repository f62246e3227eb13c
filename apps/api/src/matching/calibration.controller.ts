import { Calibrations } from '@homeward/trials';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { IdPageQuery } from '../http/page.dto.js';
import {
  CalibrationDetailDto,
  CalibrationPageDto,
  NewCalibrationBody,
  ObservedHitsDto,
  toCalibrationDetailDto,
  toCalibrationDto,
} from './calibration.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('matching')
@Controller('calibrations')
export class CalibrationController {
  constructor(
    private readonly db: Db,
    private readonly calibrations: Calibrations,
  ) {}

  @Post()
  @Operation(
    'Starts a calibration',
    'A worker simulates families and measures how often they are found, and how often by chance. The answer is the run to look at.',
    {
      400: [
        'matching.calibration_kit_missing',
        'matching.calibration_kit_too_small',
        'matching.calibration_kit_unknown',
        'matching.unknown_frequency_table',
      ],
      503: ['matching.no_policy'],
    },
  )
  @HttpCode(202)
  @Allow('policy.write')
  @ApiAcceptedResponse({ type: CalibrationDetailDto })
  request(@CurrentActor() actor: Actor, @Body() body: NewCalibrationBody): Promise<CalibrationDetailDto> {
    return this.db.run(actor, async (tx) =>
      toCalibrationDetailDto(await this.calibrations.request(tx, body)),
    );
  }

  @Get()
  @Operation('Lists the calibrations', 'Newest first.')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.write')
  @ApiOkResponse({ type: CalibrationPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: IdPageQuery): Promise<CalibrationPageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.calibrations.list(tx, query);
      return { items: items.map(toCalibrationDto), next };
    });
  }

  @Get('observed')
  @Operation(
    'Lists the decided hits with their scores',
    'To compare the calibration with what reviewers confirmed and refuted.',
  )
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.write')
  @ApiOkResponse({ type: ObservedHitsDto })
  observed(@CurrentActor() actor: Actor): Promise<ObservedHitsDto> {
    return this.db.run(actor, async (tx) => ({ items: await this.calibrations.observed(tx) }));
  }

  @Get(':id')
  @Operation('Reads a calibration', 'How far it is, then the rates at each threshold by type of family.', {
    404: ['platform.not_found'],
  })
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.write')
  @ApiOkResponse({ type: CalibrationDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CalibrationDetailDto> {
    return this.db.run(actor, async (tx) => toCalibrationDetailDto(await this.calibrations.get(tx, id)));
  }

  @Post(':id/cancel')
  @Operation('Cancels a calibration', 'The worker stops it and keeps no result.', {
    404: ['platform.not_found'],
    409: ['matching.run_finished'],
  })
  @HttpCode(200)
  @Allow('policy.write')
  @ApiOkResponse({ type: CalibrationDetailDto })
  cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CalibrationDetailDto> {
    return this.db.run(actor, async (tx) => toCalibrationDetailDto(await this.calibrations.cancel(tx, id)));
  }
}
