import { Kits, KitSheets } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, AuditedAs, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import {
  KitDto,
  KitOrderBody,
  KitPageDto,
  KitQuery,
  KitVoidBody,
  LabelQuery,
  toKitDto,
  toKitPageDto,
} from './kit.dto.js';
import { Operation } from '../openapi/operation.js';

@ApiTags('intake')
@Controller('kits')
export class KitController {
  constructor(
    private readonly db: Db,
    private readonly kits: Kits,
    private readonly sheets: KitSheets,
  ) {}

  @Post()
  @Operation(
    'Issues collection kits',
    'Makes kits for a collection point. Each kit has a form label and a tube label with check digits.',
    { 400: ['intake.kit_count_out_of_range'], 404: ['platform.not_found'] },
  )
  @Allow('kit.issue')
  @ApiCreatedResponse({ type: KitPageDto })
  issue(@CurrentActor() actor: Actor, @Body() body: KitOrderBody): Promise<KitPageDto> {
    return this.db.run(actor, async (tx) =>
      toKitPageDto({ items: await this.kits.issue(tx, body), next: null }, actor),
    );
  }

  @Get()
  @Operation('Lists kits', 'Kits of the own point, newest first; the coordinator sees all.')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('kit.read')
  @ApiOkResponse({ type: KitPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: KitQuery): Promise<KitPageDto> {
    return this.db.run(actor, async (tx) => toKitPageDto(await this.kits.list(tx, query), actor));
  }

  @Get('labels.pdf')
  @Operation('Prints labels', 'A PDF of form and tube labels, for new kits or for chosen ones.', {
    400: ['intake.kit_count_out_of_range', 'intake.labels_unspecified'],
    404: ['platform.not_found'],
    409: ['intake.barcode_used', 'intake.kit_void'],
  })
  @AuditedAs('kit.labels_printed')
  @Allow('kit.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async labels(@CurrentActor() actor: Actor, @Query() query: LabelQuery): Promise<StreamableFile> {
    const labels = await this.db.run(actor, (tx) => this.sheets.print(tx, query));
    const pdf = await this.sheets.render(labels);
    const disposition = 'inline; filename="kit-labels.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', disposition, length: pdf.length });
  }

  @Post(':id/void')
  @Operation('Voids a kit', 'A kit that is damaged or lost can no longer be used. Needs a reason.', {
    400: ['intake.void_reason_missing'],
    404: ['platform.not_found'],
    409: ['intake.barcode_used', 'intake.kit_void'],
  })
  @HttpCode(200)
  @Allow('kit.void')
  @ApiOkResponse({ type: KitDto })
  void(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: KitVoidBody): Promise<KitDto> {
    return this.db.run(actor, async (tx) => toKitDto(await this.kits.void(tx, id, body.reason), actor));
  }
}
