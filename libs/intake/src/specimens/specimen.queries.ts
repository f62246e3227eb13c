import type { EntityManager } from 'typeorm';
import type { SpecimenStatus } from './specimen.states.js';
import { Specimen } from './specimen.entity.js';

/** The specimen, locked until the transaction ends; null when it does not exist in the actor's scope. */
export function lockSpecimen(em: EntityManager, id: string): Promise<Specimen | null> {
  return em.findOne(Specimen, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Moves specimens from one state to another; those in other states stay as they are. @returns those that were moved */
export async function takeFrom(
  em: EntityManager,
  ids: readonly string[],
  step: { readonly from: SpecimenStatus; readonly to: SpecimenStatus },
): Promise<Pick<Specimen, 'id' | 'barcode' | 'donorId' | 'districtId' | 'collectionPointId'>[]> {
  const [moved] = await em.query<
    [Pick<Specimen, 'id' | 'barcode' | 'donorId' | 'districtId' | 'collectionPointId'>[], number]
  >(
    `UPDATE specimen SET status = $3, version = version + 1 WHERE id = ANY($1) AND status = $2
     RETURNING id, barcode, donor_id AS "donorId", district_id AS "districtId", collection_point_id AS "collectionPointId"`,
    [ids, step.from, step.to],
  );
  return moved;
}

/** A specimen with the names of what it belongs to. */
export interface SpecimenView {
  readonly specimen: Specimen;
  readonly donorCode: string;
  readonly shipmentNumber: string | null;
}

/** Adds donor codes and shipment numbers. */
export async function viewsOf(em: EntityManager, specimens: readonly Specimen[]): Promise<SpecimenView[]> {
  const rows: { id: string; donorCode: string; shipmentNumber: string | null }[] = await em.query(
    `SELECT specimen.id, donor.code AS "donorCode", shipment.number AS "shipmentNumber"
     FROM specimen JOIN donor ON donor.id = specimen.donor_id LEFT JOIN shipment ON shipment.id = specimen.shipment_id
     WHERE specimen.id = ANY($1)`,
    [specimens.map((specimen) => specimen.id)],
  );
  const names = new Map(rows.map((row) => [row.id, row]));
  return specimens.map((specimen) => ({
    specimen,
    donorCode: names.get(specimen.id)?.donorCode ?? '',
    shipmentNumber: names.get(specimen.id)?.shipmentNumber ?? null,
  }));
}

export interface SpecimenBrief {
  readonly id: string;
  readonly donorId: string;
  readonly barcode: string;
  readonly status: SpecimenStatus;
}

/** The specimens of several donors, oldest first. */
export function specimensOfDonors(em: EntityManager, donorIds: readonly string[]): Promise<SpecimenBrief[]> {
  return em.query(
    `SELECT id, donor_id AS "donorId", barcode, status FROM specimen WHERE donor_id = ANY($1) ORDER BY id`,
    [donorIds],
  );
}

export interface CustodyView {
  readonly event: string;
  readonly fromStatus: SpecimenStatus | null;
  readonly toStatus: SpecimenStatus;
  readonly at: Date;
  /** Display name, or null when the account is out of the reader's scope (or it was the worker). */
  readonly who: string | null;
  readonly note: string | null;
}

/** Everything that happened to the specimen's tube or card, oldest first. */
export function custodyOf(em: EntityManager, specimenId: string): Promise<CustodyView[]> {
  return em.query(
    `SELECT event, from_status AS "fromStatus", to_status AS "toStatus", at, account.display_name AS who, note
     FROM custody_event LEFT JOIN account ON account.id = custody_event.account_id
     WHERE specimen_id = $1 ORDER BY at, custody_event.id`,
    [specimenId],
  );
}
