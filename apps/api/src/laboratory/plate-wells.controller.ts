import { Plates, PlateWells } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, localeOf, type SignedInRequest } from '../http/index.js';
import { Operation } from '../openapi/operation.js';
import { FilledDto, PlacedDto, PlateDto, toFilledDto, toPlacedDto, toPlateDto } from './plate.dto.js';
import { ClearWellBody, PlateVersionBody, PutControlBody, PutSampleBody } from './plate-requests.dto.js';

const WELL_ERRORS = [
  'laboratory.plate_locked',
  'laboratory.well_taken',
  'platform.version_conflict',
] as const;

/** What stands in the wells of a plate. */
@ApiTags('laboratory')
@Controller('plates/:id')
export class PlateWellController {
  constructor(
    private readonly db: Db,
    private readonly plates: Plates,
    private readonly wells: PlateWells,
  ) {}

  @Post('samples')
  @Operation('Puts a specimen on a plate', 'By its barcode, into a well or the next free one.', {
    400: ['laboratory.well_unknown'],
    404: ['platform.not_found'],
    409: [
      ...WELL_ERRORS,
      'laboratory.plate_full',
      'laboratory.specimen_not_in_laboratory',
      'laboratory.specimen_on_plate',
    ],
  })
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlacedDto })
  putSample(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: PutSampleBody,
  ): Promise<PlacedDto> {
    return this.db.run(actor, async (tx) => {
      const well = await this.wells.putSample(tx, id, body);
      return toPlacedDto(await this.plates.get(tx, id), well, localeOf(request), actor);
    });
  }

  @Post('controls')
  @Operation(
    'Puts a control or a ladder on a plate',
    'Into a well or its usual one, under a name that the import recognises.',
    {
      400: ['laboratory.control_name_unclear', 'laboratory.well_unknown'],
      404: ['platform.not_found'],
      409: [...WELL_ERRORS, 'laboratory.name_on_plate', 'laboratory.plate_full'],
    },
  )
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlacedDto })
  putControl(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: PutControlBody,
  ): Promise<PlacedDto> {
    return this.db.run(actor, async (tx) => {
      const well = await this.wells.putControl(tx, id, body);
      return toPlacedDto(await this.plates.get(tx, id), well, localeOf(request), actor);
    });
  }

  @Post('wells/clear')
  @Operation('Empties a well', 'While the plate is a draft.', {
    400: ['laboratory.well_unknown'],
    404: ['platform.not_found'],
    409: ['laboratory.plate_locked', 'laboratory.well_empty', 'platform.version_conflict'],
  })
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: PlateDto })
  clear(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() body: ClearWellBody,
  ): Promise<PlateDto> {
    return this.db.run(actor, async (tx) => {
      await this.wells.clear(tx, id, body);
      return toPlateDto(await this.plates.get(tx, id), localeOf(request), actor);
    });
  }

  @Post('fill')
  @Operation(
    'Fills a plate from the waiting list',
    'Urgent and old specimens first; missing controls are added.',
    {
      404: ['platform.not_found'],
      409: ['laboratory.plate_locked', 'platform.version_conflict'],
    },
  )
  @HttpCode(200)
  @Allow('plate.write')
  @ApiOkResponse({ type: FilledDto })
  fill(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
    @Body() { version }: PlateVersionBody,
  ): Promise<FilledDto> {
    return this.db.run(actor, async (tx) => {
      const put = await this.wells.fill(tx, id, version);
      return toFilledDto(await this.plates.get(tx, id), put, localeOf(request), actor);
    });
  }
}
