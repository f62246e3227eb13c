import { today } from '@homeward/rules';
import { Audit, Steps } from '@homeward/audit';
import {
  knownIn,
  newId,
  NotFound,
  type Tx,
  withinDays,
  type Page,
  pageOf,
  type DayRange,
  type PageRequest,
  rowsToFetch,
  withinScope,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';

import { findKit, requireBarcode } from '../kits/kit-barcodes.js';

import { placeOf } from '../place.js';
import type { Specimen } from '../specimens/specimen.entity.js';
import { SpecimenNotRegistered } from '../specimens/specimen.errors.js';
import { Specimens } from '../specimens/specimen.service.js';
import { Shipment } from './shipment.entity.js';
import { AlreadyPacked, NotInShipment, ShipmentEmpty, ShipmentNotOpen } from './shipment.errors.js';
import { manifestOf, nextShipmentNumber, type ShipmentView, shipmentViews } from './shipment.queries.js';
import { shipmentLifecycle } from './shipment.lifecycle.js';
import { shipmentMachine, type ShipmentStatus } from './shipment.states.js';

export interface ShipmentFilter extends PageRequest, DayRange {
  readonly status?: ShipmentStatus | undefined;
}

/** Shipments as their collection point handles them: pack, send, cancel. Receipt is in `Receipts`. */
@Injectable()
export class Shipments {
  constructor(
    private readonly specimens: Specimens,
    private readonly audit: Audit,
    private readonly steps: Steps,
  ) {}

  /** Opens an empty shipment of the actor's point. */
  async create(tx: Tx): Promise<ShipmentView> {
    const place = placeOf(tx.actor);
    const shipment = tx.em.create(Shipment, {
      id: newId(),
      number: await nextShipmentNumber(tx.em, today().slice(0, 4)),
      districtId: place.districtId,
      collectionPointId: place.collectionPointId,
      status: shipmentMachine.initial,
      carrier: null,
      trackingNumber: null,
      sentAt: null,
      receivedAt: null,
      createdBy: place.accountId,
      createdAt: new Date(),
      version: 1,
    });
    await tx.em.insert(Shipment, shipment);
    await this.record(tx, shipment, 'shipment.created', {});
    return { shipment, specimens: [] };
  }

  /** @throws NotFound also for another point's shipment */
  async get(tx: Tx, id: string): Promise<ShipmentView> {
    const shipment = await tx.em.findOneBy(Shipment, { id });
    if (!shipment) throw new NotFound('shipment', id);
    const [view] = await shipmentViews(tx.em, [shipment]);
    return view!;
  }

  /** Shipments in scope, newest first. */
  async list(tx: Tx, filter: ShipmentFilter): Promise<Page<ShipmentView>> {
    const query = tx.em
      .createQueryBuilder(Shipment, 'shipment')
      .orderBy('shipment.id', 'DESC')
      .limit(rowsToFetch(filter));
    withinScope(query, 'shipment', tx.actor);
    if (filter.status) query.andWhere('shipment.status = :status', { status: filter.status });
    if (filter.after) query.andWhere('shipment.id < :after', { after: filter.after });
    withinDays(query, 'shipment', filter);
    const page = pageOf(await query.getMany(), filter);
    return { items: await shipmentViews(tx.em, page.items), next: page.next };
  }

  /**
   * Packs the specimen that was scanned.
   * @throws ShipmentNotOpen, AlreadyPacked, SpecimenNotRegistered, or the barcode's own trouble
   */
  async add(
    tx: Tx,
    id: string,
    scan: { barcode: string; version?: number | undefined },
  ): Promise<ShipmentView> {
    const shipment = await this.lock(tx, id, scan.version);
    await this.pack(tx, shipment, [scan.barcode]);
    return this.changed(tx, shipment);
  }

  /** Packs what a scanner that stores its scans gives at once: all of it, or nothing. @throws as `add` */
  async addAll(tx: Tx, id: string, barcodes: readonly string[]): Promise<ShipmentView> {
    const shipment = await this.lock(tx, id);
    await this.pack(tx, shipment, barcodes);
    return this.changed(tx, shipment);
  }

  /** Takes a specimen out again. @throws ShipmentNotOpen, NotInShipment, or the barcode's own trouble */
  async remove(tx: Tx, id: string, scan: { barcode: string }): Promise<ShipmentView> {
    const shipment = await this.lock(tx, id);
    requireOpen(shipment);
    const specimen = await this.scanned(tx, scan.barcode);
    if (specimen.shipmentId !== shipment.id) throw new NotInShipment(specimen.barcode, shipment.number);
    await this.specimens.transition(tx, specimen.id, 'unpack', null, { shipmentId: null });
    return this.changed(tx, shipment);
  }

  /** Closes the box and hands it over. @throws ShipmentEmpty, VersionConflict, TransitionRefused */
  async send(
    tx: Tx,
    id: string,
    input: { carrier?: string | undefined; trackingNumber?: string | undefined; version: number },
  ): Promise<ShipmentView> {
    const shipment = await this.lock(tx, id, input.version);
    const carrier = input.carrier?.trim() || null;
    const trackingNumber = input.trackingNumber?.trim() || null;
    const changes = { carrier, trackingNumber, sentAt: new Date() };
    await this.steps.take(tx, shipmentLifecycle, shipment, { event: 'send', changes });
    const manifest = await manifestOf(tx.em, id);
    if (manifest.length === 0) throw new ShipmentEmpty(shipment.number);
    await this.specimens.transitionAll(tx, idsOf(manifest), 'send');
    return this.get(tx, id);
  }

  /** Unpacks everything and gives the shipment up. @throws VersionConflict, TransitionRefused */
  async cancel(tx: Tx, id: string, input: { version: number }): Promise<ShipmentView> {
    const shipment = await this.lock(tx, id, input.version);
    await this.steps.take(tx, shipmentLifecycle, shipment, { event: 'cancel' });
    const manifest = await manifestOf(tx.em, id);
    await this.specimens.transitionAll(tx, idsOf(manifest), 'unpack', null, { shipmentId: null });
    return this.get(tx, id);
  }

  /** @internal Holds the shipment and checks the caller's version. */
  lock(tx: Tx, id: string, version?: number): Promise<Shipment> {
    return this.steps.lock(tx, shipmentLifecycle, id, version);
  }

  /** What is in the box has changed: its next version, shown. */
  private async changed(tx: Tx, { id, version }: Shipment): Promise<ShipmentView> {
    await tx.em.update(Shipment, { id }, { version: version + 1 });
    return this.get(tx, id);
  }

  /** @internal The specimen under a scanned barcode. */
  async scanned(tx: Tx, text: string): Promise<Specimen> {
    const [specimen] = await this.scannedAll(tx, [text]);
    return specimen!;
  }

  /** @internal The specimens under scanned barcodes, in the order of the scans. @throws the barcode's own trouble */
  async scannedAll(tx: Tx, texts: readonly string[]): Promise<Specimen[]> {
    const barcodes = texts.map((text) => requireBarcode(text, 'HS', 'barcode'));
    const known = await this.specimens.underBarcodes(tx, barcodes);
    const missing = barcodes.find((barcode) => !known.has(barcode));
    if (missing === undefined) return barcodes.map((barcode) => knownIn(known, barcode));
    await findKit(tx, missing, 'barcode');
    throw new SpecimenNotRegistered(missing);
  }

  private async pack(tx: Tx, shipment: Shipment, scans: readonly string[]): Promise<void> {
    requireOpen(shipment);
    const taken = new Set<string>();
    for (const { id, barcode, shipmentId, status } of await this.scannedAll(tx, scans)) {
      if (taken.has(id)) throw new AlreadyPacked(barcode, shipment.number);
      if (shipmentId && status === 'packed') {
        const other = await this.get(tx, shipmentId);
        throw new AlreadyPacked(barcode, other.shipment.number);
      }
      taken.add(id);
    }
    await this.specimens.transitionAll(tx, [...taken], 'pack', null, { shipmentId: shipment.id });
  }

  private record(tx: Tx, shipment: Shipment, action: string, data: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, {
      action,
      subjectType: 'shipment',
      subjectId: shipment.id,
      data: { number: shipment.number, ...data },
    });
  }
}

const idsOf = (specimens: readonly Specimen[]): string[] => specimens.map(({ id }) => id);

function requireOpen(shipment: Shipment): void {
  if (shipment.status !== 'draft') throw new ShipmentNotOpen(shipment.number, shipment.status);
}
