import { type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { Specimens } from '../specimens/specimen.service.js';
import type { Shipment } from './shipment.entity.js';
import { NotInShipment, ReasonMissing, ReceivedTwice, ShipmentNotUnderWay } from './shipment.errors.js';
import { countUnderWay, manifestOf, type ShipmentView } from './shipment.queries.js';
import { Shipments } from './shipment.service.js';
import type { ShipmentEvent } from './shipment.states.js';

export const CONDITIONS = ['good', 'damaged', 'unlabelled'] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface ReceiptInput {
  readonly barcode: string;
  readonly condition: Condition;
  readonly note?: string | undefined;
}

/** Shipments as the laboratory handles them: each specimen is accounted for, and what is missing is declared lost. */
@Injectable()
export class Receipts {
  constructor(
    private readonly shipments: Shipments,
    private readonly specimens: Specimens,
  ) {}

  /**
   * Receives one scanned specimen; a damaged or unlabelled one is rejected, so that its point collects again.
   * @throws ShipmentNotUnderWay, NotInShipment, ReceivedTwice, or the barcode's own trouble
   */
  receive(tx: Tx, id: string, input: ReceiptInput): Promise<ShipmentView> {
    return this.receiveAll(tx, id, [input]);
  }

  /** Receives what a scanner that stores its scans gives at once: all of it, or nothing. @throws as `receive` */
  async receiveAll(tx: Tx, id: string, inputs: readonly ReceiptInput[]): Promise<ShipmentView> {
    const shipment = await this.shipments.lock(tx, id);
    for (const input of inputs) await this.take(tx, shipment, input);
    const left = await countUnderWay(tx.em, id);
    if (left === 0) shipment.receivedAt = new Date();
    await this.shipments.step(tx, shipment, left === 0 ? 'receive_all' : 'receive_some', { left });
    return this.shipments.changed(tx, shipment);
  }

  /** Ends a shipment: what has not arrived is declared lost. @throws ReasonMissing, VersionConflict, TransitionRefused */
  reconcile(tx: Tx, id: string, input: { reason: string; version: number }): Promise<ShipmentView> {
    return this.end(tx, id, 'reconcile', input);
  }

  /** Gives up a shipment of which nothing arrived. @throws ReasonMissing, VersionConflict, TransitionRefused */
  declareLost(tx: Tx, id: string, input: { reason: string; version: number }): Promise<ShipmentView> {
    return this.end(tx, id, 'declare_lost', input);
  }

  private async take(tx: Tx, shipment: Shipment, input: ReceiptInput): Promise<void> {
    const specimen = await this.shipments.scanned(tx, input.barcode);
    if (specimen.shipmentId !== shipment.id) throw new NotInShipment(specimen.barcode, shipment.number);
    if (shipment.sentAt && specimen.status !== 'in_transit')
      throw new ReceivedTwice(specimen.barcode, specimen.status);
    if (shipment.status !== 'sent' && shipment.status !== 'partially_received')
      throw new ShipmentNotUnderWay(shipment.number, shipment.status);

    const note = input.note?.trim() || null;
    if (input.condition === 'good') await this.specimens.transition(tx, specimen.id, 'receive', note);
    else
      await this.specimens.transition(tx, specimen.id, 'reject', note ?? input.condition, {
        rejectReason: input.condition,
      });
  }

  private async end(
    tx: Tx,
    id: string,
    event: ShipmentEvent,
    input: { reason: string; version: number },
  ): Promise<ShipmentView> {
    const reason = input.reason.trim();
    if (!reason) throw new ReasonMissing(input.reason);
    const shipment: Shipment = await this.shipments.lock(tx, id, input.version);
    const missing = (await manifestOf(tx.em, id)).filter((row) => row.status === 'in_transit');
    await this.shipments.step(tx, shipment, event, { reason, lost: missing.length });
    for (const specimen of missing) await this.specimens.transition(tx, specimen.id, 'declare_lost', reason);
    return this.shipments.changed(tx, shipment);
  }
}
