import { timeZone } from '@homeward/rules';
import { firstOf, stateList } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { Specimen } from '../specimens/specimen.entity.js';
import { type SpecimenView, viewsOf } from '../specimens/specimen.queries.js';
import { ARRIVED } from '../specimens/specimen.states.js';
import { Shipment } from './shipment.entity.js';

/** The shipment, locked until the transaction ends; null when it does not exist in the actor's scope. */
export function lockShipment(em: EntityManager, id: string): Promise<Shipment | null> {
  return em.findOne(Shipment, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The next number, `SH-2026-00012`. */
export async function nextShipmentNumber(em: EntityManager, year: string): Promise<string> {
  const rows: { n: string }[] = await em.query(`SELECT nextval('shipment_number') AS n`);
  return `SH-${year}-${firstOf(rows).n.padStart(5, '0')}`;
}

/** The manifest: what was packed, in the order in which it was registered. */
export function manifestOf(em: EntityManager, shipmentId: string): Promise<Specimen[]> {
  return em.find(Specimen, { where: { shipmentId }, order: { id: 'ASC' } });
}

/** How many of the manifest have neither arrived nor been declared lost. */
export function countUnderWay(em: EntityManager, shipmentId: string): Promise<number> {
  return em.countBy(Specimen, { shipmentId, status: 'in_transit' });
}

/** How many of the manifest the laboratory has, or had. */
export async function countArrived(em: EntityManager, shipmentId: string): Promise<number> {
  const rows: { n: number }[] = await em.query(
    `SELECT count(*)::int AS n FROM specimen WHERE shipment_id = $1
       AND status IN ${stateList(ARRIVED)}`,
    [shipmentId],
  );
  return firstOf(rows).n;
}

/** The day, in the calendar of the desks, on which the laboratory last took the specimen in; null when it never did. */
export async function arrivalDayOf(em: EntityManager, specimenId: string): Promise<string | null> {
  const rows: { day: string }[] = await em.query(
    `SELECT to_char(at AT TIME ZONE $2, 'YYYY-MM-DD') AS day FROM custody_event
     WHERE specimen_id = $1 AND event IN ('receive','reject','receive_unexpected','reject_unexpected','find')
     ORDER BY at DESC, id DESC LIMIT 1`,
    [specimenId, timeZone()],
  );
  return rows[0]?.day ?? null;
}

export interface ShipmentView {
  readonly shipment: Shipment;
  readonly specimens: SpecimenView[];
}

/** Shipments with their manifests. */
export async function shipmentViews(
  em: EntityManager,
  shipments: readonly Shipment[],
): Promise<ShipmentView[]> {
  const specimens = await em
    .createQueryBuilder(Specimen, 'specimen')
    .where('specimen.shipmentId = ANY(:ids)', { ids: shipments.map((shipment) => shipment.id) })
    .orderBy('specimen.id', 'ASC')
    .getMany();
  const views = await viewsOf(em, specimens);
  return shipments.map((shipment) => ({
    shipment,
    specimens: views.filter((view) => view.specimen.shipmentId === shipment.id),
  }));
}
