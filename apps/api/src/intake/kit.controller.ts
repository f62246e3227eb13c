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

@ApiTags('intake')
@Controller('kits')
export class KitController {
  constructor(
    private readonly db: Db,
    private readonly kits: Kits,
    private readonly sheets: KitSheets,
  ) {}

  @Post()
  @Allow('kit.issue')
  @ApiCreatedResponse({ type: KitPageDto })
  issue(@CurrentActor() actor: Actor, @Body() body: KitOrderBody): Promise<KitPageDto> {
    return this.db.run(actor, async (tx) =>
      toKitPageDto({ items: await this.kits.issue(tx, body), next: null }),
    );
  }

  @Get()
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('kit.read')
  @ApiOkResponse({ type: KitPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: KitQuery): Promise<KitPageDto> {
    return this.db.run(actor, async (tx) => toKitPageDto(await this.kits.list(tx, query)));
  }

  @Get('labels.pdf')
  @AuditedAs('kit.labels_printed')
  @Allow('kit.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async labels(@CurrentActor() actor: Actor, @Query() query: LabelQuery): Promise<StreamableFile> {
    const pdf = await this.db.run(actor, (tx) => this.sheets.print(tx, query));
    const disposition = 'inline; filename="kit-labels.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', disposition, length: pdf.length });
  }

  @Post(':id/void')
  @HttpCode(200)
  @Allow('kit.void')
  @ApiOkResponse({ type: KitDto })
  void(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: KitVoidBody): Promise<KitDto> {
    return this.db.run(actor, async (tx) => toKitDto(await this.kits.void(tx, id, body.reason)));
  }
}
