import { Calibrations } from '@homeward/matching';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import { IdPageQuery } from '../intake/page.dto.js';
import {
  CalibrationDetailDto,
  CalibrationPageDto,
  NewCalibrationBody,
  ObservedHitsDto,
  toCalibrationDetailDto,
  toCalibrationDto,
} from './calibration.dto.js';

@ApiTags('matching')
@Controller('calibrations')
export class CalibrationController {
  constructor(
    private readonly db: Db,
    private readonly calibrations: Calibrations,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('policy.write')
  @ApiAcceptedResponse({ type: CalibrationDetailDto })
  request(@CurrentActor() actor: Actor, @Body() body: NewCalibrationBody): Promise<CalibrationDetailDto> {
    return this.db.run(actor, async (tx) =>
      toCalibrationDetailDto(await this.calibrations.request(tx, body)),
    );
  }

  @Get()
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
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.write')
  @ApiOkResponse({ type: ObservedHitsDto })
  observed(@CurrentActor() actor: Actor): Promise<ObservedHitsDto> {
    return this.db.run(actor, async (tx) => ({ items: await this.calibrations.observed(tx) }));
  }

  @Get(':id')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('policy.write')
  @ApiOkResponse({ type: CalibrationDetailDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CalibrationDetailDto> {
    return this.db.run(actor, async (tx) => toCalibrationDetailDto(await this.calibrations.get(tx, id)));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('policy.write')
  @ApiOkResponse({ type: CalibrationDetailDto })
  cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CalibrationDetailDto> {
    return this.db.run(actor, async (tx) => toCalibrationDetailDto(await this.calibrations.cancel(tx, id)));
  }
}
