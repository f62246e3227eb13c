import { Shipments } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam, Unaudited } from '../http/index.js';
import {
  NewShipmentBody,
  PackBody,
  SendBody,
  ShipmentDto,
  ShipmentPageDto,
  ShipmentQuery,
  toShipmentDto,
  toShipmentPageDto,
} from './shipment.dto.js';
import { ScanBody } from './specimen.dto.js';
import { VersionBody } from './version.dto.js';

@ApiTags('intake')
@Controller('shipments')
export class ShipmentController {
  constructor(
    private readonly db: Db,
    private readonly shipments: Shipments,
  ) {}

  @Post()
  @Allow('shipment.write')
  @ApiCreatedResponse({ type: ShipmentDto })
  create(@Body() _body: NewShipmentBody, @CurrentActor() actor: Actor): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.create(tx), actor));
  }

  @Get()
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('shipment.read')
  @ApiOkResponse({ type: ShipmentPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: ShipmentQuery): Promise<ShipmentPageDto> {
    return this.db.run(actor, async (tx) => toShipmentPageDto(await this.shipments.list(tx, query), actor));
  }

  @Get(':id')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('shipment.read')
  @ApiOkResponse({ type: ShipmentDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.get(tx, id), actor));
  }

  @Post(':id/specimens')
  @HttpCode(200)
  @Allow('shipment.write')
  @ApiOkResponse({ type: ShipmentDto })
  add(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: PackBody): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.add(tx, id, body), actor));
  }

  @Post(':id/specimens/remove')
  @HttpCode(200)
  @Allow('shipment.write')
  @ApiOkResponse({ type: ShipmentDto })
  remove(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ScanBody): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.remove(tx, id, body), actor));
  }

  @Post(':id/send')
  @HttpCode(200)
  @Allow('shipment.write')
  @ApiOkResponse({ type: ShipmentDto })
  send(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: SendBody): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.send(tx, id, body), actor));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('shipment.write')
  @ApiOkResponse({ type: ShipmentDto })
  cancel(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: VersionBody,
  ): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.cancel(tx, id, body), actor));
  }
}
