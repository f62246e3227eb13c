import { Receipts } from '@homeward/intake';
import { type Actor, Db } from '@homeward/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, IdParam } from '../http/index.js';
import { ReceiveBody, ShipmentDto, toShipmentDto } from './shipment.dto.js';
import { ReasonBody } from '../http/version.dto.js';
import { Operation, STEP_CONFLICTS } from '../openapi/operation.js';

@ApiTags('intake')
@Controller('shipments/:id')
export class ReceiptController {
  constructor(
    private readonly db: Db,
    private readonly receipts: Receipts,
  ) {}

  @Post('receive')
  @Operation(
    'Receives a specimen in the laboratory',
    'By its label, with its condition. A condition other than good rejects the specimen. A tube that the list does not name needs `unexpected` and a note.',
    {
      400: ['intake.barcode_malformed', 'intake.barcode_of_wrong_kind', 'intake.unexpected_note_missing'],
      404: ['intake.barcode_not_issued', 'intake.specimen_not_registered'],
      409: [
        'intake.barcode_of_other_point',
        'intake.not_in_shipment',
        'intake.shipment_not_under_way',
        'intake.specimen_declared_lost',
        'intake.specimen_received_twice',
        'intake.specimen_spoiled',
        'platform.transition_refused',
      ],
    },
  )
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
  @Operation('Closes the receipt of a box', 'What has not arrived is declared lost. Needs a reason.', {
    400: ['intake.reason_missing'],
    409: STEP_CONFLICTS,
  })
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
  @Operation('Declares a whole box lost', 'Nothing of it has arrived. Needs a reason.', {
    400: ['intake.reason_missing'],
    409: STEP_CONFLICTS,
  })
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
