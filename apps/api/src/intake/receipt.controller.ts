import { Receipts } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { ReceiveBody, ShipmentDto, toShipmentDto } from './shipment.dto.js';
import { ReasonBody } from './version.dto.js';

@ApiTags('intake')
@Controller('shipments/:id')
export class ReceiptController {
  constructor(
    private readonly db: Db,
    private readonly receipts: Receipts,
  ) {}

  @Post('receive')
  @HttpCode(200)
  @Allow('shipment.receive')
  @ApiOkResponse({ type: ShipmentDto })
  receive(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReceiveBody,
  ): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) => toShipmentDto(await this.receipts.receive(tx, id, body), actor));
  }

  @Post('reconcile')
  @HttpCode(200)
  @Allow('shipment.reconcile')
  @ApiOkResponse({ type: ShipmentDto })
  reconcile(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) =>
      toShipmentDto(await this.receipts.reconcile(tx, id, body), actor),
    );
  }

  @Post('declare-lost')
  @HttpCode(200)
  @Allow('shipment.reconcile')
  @ApiOkResponse({ type: ShipmentDto })
  declareLost(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReasonBody,
  ): Promise<ShipmentDto> {
    return this.db.run(actor, async (tx) =>
      toShipmentDto(await this.receipts.declareLost(tx, id, body), actor),
    );
  }
}
