import { countWaiting, Plates, PlateReturns, Turnaround, waitingSpecimens } from '@homeward/laboratory';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, Post, Query, Req, StreamableFile } from '@nestjs/common';
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
import { Operation } from '../openapi/operation.js';
import {
  PlateDto,
  PlatePageDto,
  PlateReturnDto,
  toPlateDto,
  toPlateSummaryDto,
  toReturnDto,
} from './plate.dto.js';
import { NewPlateBody, PlateQuery, SheetQuery } from './plate-requests.dto.js';
import {
  toTurnaroundDto,
  toWaitingDto,
  TurnaroundDto,
  TurnaroundQuery,
  WaitingListDto,
} from './turnaround.dto.js';

const CODES_ONLY = 'codes and states, no names and no genotypes';
/** As many as a plate takes. */
const NEXT_WAITING = 96;
const TURNAROUND_DAYS = 90;

/** Plates, what waits for them, and what is printed of them. */
@ApiTags('laboratory')
@Controller('plates')
export class PlateController {
  constructor(
    private readonly db: Db,
    private readonly plates: Plates,
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
}
