import { Plates, type PlateStep } from '@homeward/laboratory';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, localeOf, type SignedInRequest } from '../http/index.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';
import { PlateDto, toPlateDto } from './plate.dto.js';
import { FailPlateBody, PlateVersionBody, TakeLotBackBody, UseLotBody } from './plate-requests.dto.js';

/** The steps of a plate through the laboratory, and the lots that were used for them. */
@ApiTags('laboratory')
@Controller('plates/:id')
export class PlateStepController {
  constructor(
    private readonly db: Db,
    private readonly plates: Plates,
  ) {}

  @Post('release')
  @Operation(
    'Releases a plate',
    'Only with a positive and a negative control, and a ladder in each three columns with samples.',
    {
      404: ['platform.not_found'],
      409: ['laboratory.plate_incomplete', ...STEP_CONFLICTS],
    },
  )
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlateDto })
  release(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: PlateVersionBody,
  ): Promise<PlateDto> {
    return this.step(actor, request, id, 'release', body);
  }

  @Post('redraft')
  @Operation('Takes a plate back into drafting', 'Before it was amplified.', {
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlateDto })
  redraft(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: PlateVersionBody,
  ): Promise<PlateDto> {
    return this.step(actor, request, id, 'redraft', body);
  }

  @Post('amplify')
  @Operation('Records that a plate was amplified', 'The lot of the kit must be recorded.', {
    404: ['platform.not_found'],
    409: ['laboratory.lot_missing', ...STEP_CONFLICTS],
  })
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlateDto })
  amplify(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: PlateVersionBody,
  ): Promise<PlateDto> {
    return this.step(actor, request, id, 'amplify', body);
  }

  @Post('run')
  @Operation('Records that a plate was run', 'The lots of kit, polymer and size standard must be recorded.', {
    404: ['platform.not_found'],
    409: ['laboratory.lot_missing', ...STEP_CONFLICTS],
  })
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlateDto })
  run(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: PlateVersionBody,
  ): Promise<PlateDto> {
    return this.step(actor, request, id, 'run', body);
  }

  @Post('fail')
  @Operation('Gives a plate up', 'Needs a reason; its specimens wait for another plate.', {
    400: ['laboratory.reason_missing'],
    404: ['platform.not_found'],
    409: STEP_CONFLICTS,
  })
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlateDto })
  fail(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: FailPlateBody,
  ): Promise<PlateDto> {
    return this.step(actor, request, id, 'fail', body);
  }

  @Post('lots')
  @Operation('Records a lot of a plate', 'An expired one only by the laboratory lead, with a reason.', {
    400: ['laboratory.reason_missing'],
    404: ['platform.not_found'],
    409: [
      'laboratory.lot_expired',
      'laboratory.lot_of_other_kit',
      'laboratory.plate_locked',
      'platform.version_conflict',
    ],
  })
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlateDto })
  useLot(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: UseLotBody,
  ): Promise<PlateDto> {
    return this.answer(actor, request, id, (tx) => this.plates.useLot(tx, id, body));
  }

  @Post('lots/remove')
  @Operation('Takes a recorded lot of a plate back', 'For a lot that was recorded by mistake.', {
    404: ['platform.not_found'],
    409: ['laboratory.plate_locked', 'platform.version_conflict'],
  })
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlateDto })
  takeLotBack(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: TakeLotBackBody,
  ): Promise<PlateDto> {
    return this.answer(actor, request, id, (tx) => this.plates.unuseLot(tx, id, body));
  }

  private step(
    actor: Actor,
    request: SignedInRequest,
    id: string,
    event: PlateStep,
    body: { version: number; reason?: string },
  ): Promise<PlateDto> {
    return this.answer(actor, request, id, (tx) => this.plates.step(tx, id, event, body));
  }

  /** Does something to a plate and answers how it is then. */
  private answer(
    actor: Actor,
    request: SignedInRequest,
    id: string,
    act: (tx: Tx) => Promise<unknown>,
  ): Promise<PlateDto> {
    return this.db.run(actor, async (tx) => {
      await act(tx);
      return toPlateDto(await this.plates.get(tx, id), localeOf(request), actor);
    });
  }
}
