import { today } from '@homeward/rules';
import { Steps } from '@homeward/audit';
import { NotFound, type Tx, VersionConflict } from '@homeward/platform';
import { Injectable } from '@nestjs/common';

import { requireReason } from '../correction.errors.js';
import { Specimen } from '../specimens/specimen.entity.js';
import type { ReasonedChange } from '../specimens/specimen-corrections.service.js';
import { ReceiptTooOld } from '../specimens/specimen-correction.errors.js';
import { lockSpecimen } from '../specimens/specimen.queries.js';
import { Specimens } from '../specimens/specimen.service.js';
import { requireReceivable } from './receivable.js';
import type { Shipment } from './shipment.entity.js';
import {
  NotInShipment,
  ReasonMissing,
  ShipmentNotUnderWay,
  UnexpectedNoteMissing,
} from './shipment.errors.js';
import {
  arrivalDayOf,
  countArrived,
  countUnderWay,
  lockShipment,
  manifestOf,
  type ShipmentView,
} from './shipment.queries.js';
import { shipmentLifecycle } from './shipment.lifecycle.js';
import { Shipments } from './shipment.service.js';
import { SENT, UNDER_WAY, type ShipmentEvent } from './shipment.states.js';

export const CONDITIONS = ['good', 'damaged', 'unlabelled'] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface ReceiptInput {
  readonly barcode: string;
  readonly condition: Condition;
  readonly note?: string | undefined;
  /** Receives what the list does not name, or what was declared lost; the note says how it came. */
  readonly unexpected?: boolean | undefined;
}

/** Shipments as the laboratory handles them: each specimen is accounted for, and what is missing is declared lost. */
@Injectable()
export class Receipts {
  constructor(
    private readonly shipments: Shipments,
    private readonly specimens: Specimens,
    private readonly steps: Steps,
  ) {}

  /**
   * Receives one scanned specimen; a damaged or unlabelled one is rejected, so that its point collects again.
   * @throws ShipmentNotUnderWay, NotInShipment, ReceivedTwice, SpecimenLost, SpecimenSpoiled, UnexpectedNoteMissing, or
   * the barcode's own trouble
   */
  receive(tx: Tx, id: string, input: ReceiptInput): Promise<ShipmentView> {
    return this.receiveAll(tx, id, [input]);
  }

  /** Receives what a scanner that stores its scans gives at once: all of it, or nothing. @throws as `receive` */
  async receiveAll(tx: Tx, id: string, inputs: readonly ReceiptInput[]): Promise<ShipmentView> {
    const shipment = await this.shipments.lock(tx, id);
    const wasUnderWay = UNDER_WAY.includes(shipment.status);
    await this.takeAll(tx, shipment, inputs);
    const left = await countUnderWay(tx.em, id);
    const arrival = left === 0 ? 'receive_all' : 'receive_some';
    const event = wasUnderWay || shipment.status === 'received' ? arrival : 'find';
    await this.steps.take(tx, shipmentLifecycle, shipment, {
      event,
      changes: left === 0 ? { receivedAt: shipment.receivedAt ?? new Date() } : {},
      data: { left },
    });
    return this.shipments.get(tx, id);
  }

  /** Ends a shipment: what has not arrived is declared lost. @throws ReasonMissing, VersionConflict, TransitionRefused */
  reconcile(tx: Tx, id: string, input: { reason: string; version: number }): Promise<ShipmentView> {
    return this.end(tx, id, 'reconcile', input);
  }

  /** Declares a shipment lost when nothing arrived. @throws ReasonMissing, VersionConflict, TransitionRefused */
  declareLost(tx: Tx, id: string, input: { reason: string; version: number }): Promise<ShipmentView> {
    return this.end(tx, id, 'declare_lost', input);
  }

  /**
   * Undoes the receipt of one specimen on the day it was made: a wrong scan, a wrong condition. It is on its way again,
   * and its box with it.
   * @throws CorrectionReasonMissing, NotFound, VersionConflict, ReceiptTooOld, TransitionRefused
   */
  async undo(tx: Tx, specimenId: string, change: ReasonedChange): Promise<Specimen> {
    const reason = requireReason(change.reason);
    const seen = await lockSpecimenOfShipment(tx, specimenId);
    const { specimen, shipment } = seen;
    if (specimen.version !== change.version)
      throw new VersionConflict('specimen', change.version, specimen.version);
    const receivedOn = await arrivalDayOf(tx.em, specimenId);
    if (receivedOn && receivedOn !== today()) throw new ReceiptTooOld(specimen.barcode, receivedOn);
    const undone = await this.specimens.transition(tx, specimenId, 'undo_receipt', reason, {
      rejectReason: null,
    });
    if (shipment) {
      const arrived = await countArrived(tx.em, shipment.id);
      await this.steps.take(tx, shipmentLifecycle, shipment, {
        event: arrived === 0 ? 'undo_all' : 'undo_some',
        changes: { receivedAt: null },
        data: { reason },
      });
    }
    return undone;
  }

  /** Expected specimens are received together; any other one separately, in the order of the scans. */
  private async takeAll(tx: Tx, shipment: Shipment, inputs: readonly ReceiptInput[]): Promise<void> {
    const scanned = await this.shipments.scannedAll(
      tx,
      inputs.map(({ barcode }) => barcode),
    );
    const expected = new Set<string>();
    const receive = async (): Promise<void> => {
      await this.specimens.transitionAll(tx, [...expected], 'receive');
      expected.clear();
    };
    const seen = new Set<string>();
    for (const [index, input] of inputs.entries()) {
      const specimen = scanned[index]!;
      if (isExpected(shipment, specimen, input) && !seen.has(specimen.id)) expected.add(specimen.id);
      else {
        await receive();
        await this.take(tx, shipment, input);
      }
      seen.add(specimen.id);
    }
    await receive();
  }

  private async take(tx: Tx, shipment: Shipment, input: ReceiptInput): Promise<void> {
    const specimen = await this.shipments.scanned(tx, input.barcode);
    const listed = specimen.shipmentId === shipment.id;
    if (!SENT.includes(shipment.status)) {
      if (!listed) throw new NotInShipment(specimen.barcode, shipment.number);
      throw new ShipmentNotUnderWay(shipment.number, shipment.status);
    }
    requireReceivable(specimen, { listed, number: shipment.number, unexpected: input.unexpected === true });
    const note = input.note?.trim() || null;
    const surprising = !listed || specimen.status === 'lost';
    if (surprising && note === null) throw new UnexpectedNoteMissing(input.note ?? null);
    await this.arrive(tx, shipment, specimen, { listed, note, condition: input.condition });
  }

  private async arrive(
    tx: Tx,
    shipment: Shipment,
    specimen: Specimen,
    { listed, note, condition }: { listed: boolean; note: string | null; condition: Condition },
  ): Promise<void> {
    const { shipmentId: before, status } = specimen;
    const good = condition === 'good';
    if (status === 'in_transit' && listed) {
      if (good) await this.specimens.transition(tx, specimen.id, 'receive', note);
      else
        await this.specimens.transition(tx, specimen.id, 'reject', note ?? condition, {
          rejectReason: condition,
        });
      return;
    }
    const accepted = status === 'lost' ? 'find' : 'receive_unexpected';
    await this.specimens.transition(tx, specimen.id, good ? accepted : 'reject_unexpected', note, {
      shipmentId: shipment.id,
      ...(good ? {} : { rejectReason: condition }),
    });
    if (before !== null && before !== shipment.id && status === 'in_transit') await this.leave(tx, before);
  }

  /** A specimen of this box came in another: with the last of them the box is complete. */
  private async leave(tx: Tx, shipmentId: string): Promise<void> {
    const shipment = await lockShipment(tx.em, shipmentId);
    if (!shipment || !UNDER_WAY.includes(shipment.status)) return;
    const left = await countUnderWay(tx.em, shipmentId);
    if (left > 0) return;
    await this.steps.take(tx, shipmentLifecycle, shipment, {
      event: 'receive_all',
      changes: { receivedAt: shipment.receivedAt ?? new Date() },
      data: { left },
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
    const shipment = await this.shipments.lock(tx, id, input.version);
    const missing = (await manifestOf(tx.em, id)).filter((row) => row.status === 'in_transit');
    await this.steps.take(tx, shipmentLifecycle, shipment, { event, data: { reason, lost: missing.length } });
    const lost = missing.map((specimen) => specimen.id);
    await this.specimens.transitionAll(tx, lost, 'declare_lost', reason);
    return this.shipments.get(tx, id);
  }
}

/** An intact specimen of the manifest, under way, without a note. */
function isExpected(
  shipment: Shipment,
  { shipmentId, status }: Specimen,
  { condition, note }: ReceiptInput,
): boolean {
  const listed = shipmentId === shipment.id && SENT.includes(shipment.status);
  return listed && status === 'in_transit' && condition === 'good' && !note?.trim();
}

/** The box first, then the specimen: the order in which a receipt holds them. */
async function lockSpecimenOfShipment(
  tx: Tx,
  id: string,
): Promise<{ specimen: Specimen; shipment: Shipment | null }> {
  const seen = await tx.em.findOne(Specimen, { select: { id: true, shipmentId: true }, where: { id } });
  const shipmentId = seen?.shipmentId ?? null;
  const shipment = shipmentId === null ? null : await lockShipment(tx.em, shipmentId);
  const specimen = await lockSpecimen(tx.em, id);
  if (!specimen) throw new NotFound('specimen', id);
  return { specimen, shipment };
}
