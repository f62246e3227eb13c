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
import { VersionBody } from '../http/version.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';

@ApiTags('intake')
@Controller('shipments')
export class ShipmentController {
  constructor(
    private readonly db: Db,
    private readonly shipments: Shipments,
  ) {}

  @Post()
  @Operation('Opens a box', 'An empty draft to pack specimens into.')
  @Allow('shipment.write')
  @ApiCreatedResponse({ type: ShipmentDto })
  create(@Body() _body: NewShipmentBody, @CurrentActor() actor: Actor): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.create(tx), actor));
  }

  @Get()
  @Operation('Lists boxes', 'Boxes in scope, newest first, by status and day.')
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('shipment.read')
  @ApiOkResponse({ type: ShipmentPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: ShipmentQuery): Promise<ShipmentPageDto> {
    return this.db.run(actor, async (tx) => toShipmentPageDto(await this.shipments.list(tx, query), actor));
  }

  @Get(':id')
  @Operation('Reads a box', 'With the specimens in it and what the caller may do with it.', {
    404: ['platform.not_found'],
  })
  @Unaudited('codes and states, no names and no genotypes')
  @Allow('shipment.read')
  @ApiOkResponse({ type: ShipmentDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.get(tx, id), actor));
  }

  @Post(':id/specimens')
  @Operation('Packs a specimen', 'Puts the scanned specimen into the box.', {
    400: ['intake.barcode_malformed', 'intake.barcode_of_wrong_kind'],
    404: ['intake.barcode_not_issued', 'intake.specimen_not_registered'],
    409: [
      'intake.barcode_of_other_point',
      'intake.shipment_not_open',
      'intake.specimen_already_packed',
      'platform.transition_refused',
      'platform.version_conflict',
    ],
  })
  @HttpCode(200)
  @Allow('shipment.write')
  @ApiOkResponse({ type: ShipmentDto })
  add(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: PackBody): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.add(tx, id, body), actor));
  }

  @Post(':id/specimens/remove')
  @Operation('Takes a specimen out of the box', 'The scanned specimen can be packed into another box.', {
    400: ['intake.barcode_malformed', 'intake.barcode_of_wrong_kind'],
    404: ['intake.barcode_not_issued', 'intake.specimen_not_registered'],
    409: [
      'intake.barcode_of_other_point',
      'intake.not_in_shipment',
      'intake.shipment_not_open',
      'platform.transition_refused',
    ],
  })
  @HttpCode(200)
  @Allow('shipment.write')
  @ApiOkResponse({ type: ShipmentDto })
  remove(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ScanBody): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.remove(tx, id, body), actor));
  }

  @Post(':id/send')
  @Operation(
    'Sends a box',
    'The specimens are on their way from now on. Carrier and tracking number are optional.',
    { 409: ['intake.shipment_empty', 'platform.transition_refused', 'platform.version_conflict'] },
  )
  @HttpCode(200)
  @Allow('shipment.write')
  @ApiOkResponse({ type: ShipmentDto })
  send(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: SendBody): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.shipments.send(tx, id, body), actor));
  }

  @Post(':id/cancel')
  @Operation('Cancels a box', 'Its specimens can be packed again.', {
    409: STEP_CONFLICTS,
  })
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
