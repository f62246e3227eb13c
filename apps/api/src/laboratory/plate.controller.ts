import {
  countWaiting,
  Plates,
  type PlateStep,
  PlateReturns,
  PlateWells,
  Turnaround,
  waitingSpecimens,
} from '@homeward/laboratory';
import { type Actor, Db, type Tx } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  AuditedAs,
  CurrentActor,
  IdParam,
  localeOf,
  type SignedInRequest,
  Unaudited,
} from '../http/index.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';
import {
  ClearWellBody,
  FailPlateBody,
  FilledDto,
  NewPlateBody,
  PlacedDto,
  PlateDto,
  PlatePageDto,
  PlateQuery,
  PlateReturnDto,
  PlateVersionBody,
  PutControlBody,
  PutSampleBody,
  SheetQuery,
  TakeLotBackBody,
  toFilledDto,
  toPlacedDto,
  toPlateDto,
  toPlateSummaryDto,
  toReturnDto,
  toTurnaroundDto,
  toWaitingDto,
  TurnaroundDto,
  TurnaroundQuery,
  UseLotBody,
  WaitingListDto,
} from './plate.dto.js';

const CODES_ONLY = 'codes and states, no names and no genotypes';
/** As many as a plate takes. */
const NEXT_WAITING = 96;
const TURNAROUND_DAYS = 90;
const WELL_ERRORS = [
  'laboratory.plate_locked',
  'laboratory.well_taken',
  'platform.version_conflict',
] as const;

@ApiTags('laboratory')
@Controller('plates')
export class PlateController {
  constructor(
    private readonly db: Db,
    private readonly plates: Plates,
    private readonly wells: PlateWells,
    private readonly returned: PlateReturns,
    private readonly times: Turnaround,
  ) {}

  @Post()
  @Operation(
    'Drafts a plate',
    'An empty plate of 96 wells for a kit, with the names of the run settings in the instrument.',
    {
      400: ['laboratory.unknown_panel'],
    },
  )
  @Allow('plate.write')
  @ApiCreatedResponse({ type: PlateDto })
  create(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @Body() body: NewPlateBody,
  ): Promise<PlateDto> {
    return this.db.run(actor, async (tx) =>
      toPlateDto(await this.plates.create(tx, body), localeOf(request), actor),
    );
  }

  @Get()
  @Operation('Lists plates', 'Newest first, by status.')
  @Unaudited(CODES_ONLY)
  @Allow('plate.read')
  @ApiOkResponse({ type: PlatePageDto })
  list(@CurrentActor() actor: Actor, @Query() query: PlateQuery): Promise<PlatePageDto> {
    return this.db.run(actor, async (tx) => {
      const { items, next } = await this.plates.list(tx, query);
      return { items: items.map(toPlateSummaryDto), next };
    });
  }

  @Get('waiting')
  @Operation(
    'Lists specimens that wait for a plate',
    'Urgent ones first, then those that have waited longest.',
  )
  @Unaudited(CODES_ONLY)
  @Allow('plate.read')
  @ApiOkResponse({ type: WaitingListDto })
  waiting(@CurrentActor() actor: Actor): Promise<WaitingListDto> {
    return this.db.run(actor, async (tx) => ({
      total: await countWaiting(tx.em),
      items: (await waitingSpecimens(tx.em, NEXT_WAITING)).map(toWaitingDto),
    }));
  }

  @Get('turnaround')
  @Operation(
    'Reads how long specimens take through the laboratory',
    'Median and 90th percentile of each step in working days, and the specimens that wait too long.',
  )
  @Unaudited(CODES_ONLY)
  @Allow('plate.read')
  @ApiOkResponse({ type: TurnaroundDto })
  turnaround(@CurrentActor() actor: Actor, @Query() { days }: TurnaroundQuery): Promise<TurnaroundDto> {
    return this.db.run(actor, async (tx) =>
      toTurnaroundDto(await this.times.report(tx, days ?? TURNAROUND_DAYS)),
    );
  }

  @Get(':id')
  @Operation(
    'Reads a plate',
    'Wells, lots, steps with who and when, and what keeps it from being released.',
    {
      404: ['platform.not_found'],
    },
  )
  @Unaudited(CODES_ONLY)
  @Allow('plate.read')
  @ApiOkResponse({ type: PlateDto })
  get(
    @CurrentActor() actor: Actor,
    @Req() request: SignedInRequest,
    @IdParam() id: string,
  ): Promise<PlateDto> {
    return this.db.run(actor, async (tx) =>
      toPlateDto(await this.plates.get(tx, id), localeOf(request), actor),
    );
  }

  @Get(':id/returns')
  @Operation('Lists the tables in which a plate came back', 'With every difference from the plan.', {
    404: ['platform.not_found'],
  })
  @Unaudited(CODES_ONLY)
  @Allow('plate.read')
  @ApiOkResponse({ type: [PlateReturnDto] })
  returns(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PlateReturnDto[]> {
    return this.db.run(actor, async (tx) => (await this.returned.ofPlate(tx, id)).map(toReturnDto));
  }

  @Post(':id/samples')
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

  @Post(':id/controls')
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

  @Post(':id/wells/clear')
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
    return this.answer(actor, request, id, (tx) => this.wells.clear(tx, id, body));
  }

  @Post(':id/fill')
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

  @Post(':id/release')
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

  @Post(':id/redraft')
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

  @Post(':id/amplify')
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

  @Post(':id/run')
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

  @Post(':id/fail')
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

  @Post(':id/lots')
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

  @Post(':id/lots/remove')
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

  @Get(':id/worksheet.pdf')
  @Operation(
    'Prints the worksheet of a plate',
    'A4, with the barcode of the plate and the wells as they lie.',
    {
      404: ['platform.not_found'],
    },
  )
  @Unaudited(CODES_ONLY)
  @Allow('plate.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async worksheet(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<StreamableFile> {
    const { fileName, pdf } = await this.db.run(actor, (tx) => this.plates.worksheet(tx, id));
    const disposition = `inline; filename="${fileName}"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition, length: pdf.length });
  }

  @Get(':id/sample-sheet')
  @Operation(
    'Downloads the sample sheet of a plate',
    'The file that the software of the instrument imports. Samples are named by barcode, the plate by its number.',
    {
      404: ['platform.not_found'],
      409: ['laboratory.plate_locked'],
    },
  )
  @AuditedAs('plate.sheet_exported')
  @Allow('plate.write')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async sheet(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { format }: SheetQuery,
  ): Promise<StreamableFile> {
    const { fileName, content } = await this.db.run(actor, (tx) => this.plates.sheet(tx, id, format));
    return new StreamableFile(Buffer.from(content), {
      type: 'text/plain; charset=utf-8',
      disposition: `attachment; filename="${fileName}"`,
    });
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
