import { CASE_OPEN, specimenMachine, type SpecimenStatus } from '@homeward/intake';
import { stateList, stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { WellKind } from './layout-rules.js';
import type { Plate } from './plate.entity.js';
import type { ReagentKind } from './reagent-lot.entity.js';

/** A specimen that waits for a plate. */
export interface WaitingSpecimen {
  readonly specimenId: string;
  readonly barcode: string;
  readonly donorCode: string;
  readonly material: string;
  readonly receivedAt: Date;
  /** It belongs to an open case that is urgent. */
  readonly urgent: boolean;
}

const RECEIVED = stateLiteral(specimenMachine, 'received');
/** When a specimen came to the laboratory. */
const RECEIVED_AT = `(SELECT max(at) FROM custody_event event WHERE event.specimen_id = specimen.id AND event.to_status = ${RECEIVED})`;
const URGENT = `EXISTS (SELECT FROM case_member member JOIN missing_case found ON found.id = member.case_id
   WHERE member.donor_id = specimen.donor_id AND found.urgent AND found.status IN ${stateList(CASE_OPEN)})`;

/** Received and on no plate: urgent ones first, then those that have waited longest. */
export function waitingSpecimens(em: EntityManager, limit: number): Promise<WaitingSpecimen[]> {
  return em.query<WaitingSpecimen[]>(
    `SELECT waiting.* FROM (
       SELECT specimen.id AS "specimenId", specimen.barcode, donor.code AS "donorCode", specimen.material,
              coalesce(${RECEIVED_AT}, specimen.created_at) AS "receivedAt", ${URGENT} AS urgent
         FROM specimen JOIN donor ON donor.id = specimen.donor_id
        WHERE specimen.status = ${RECEIVED}
          AND NOT EXISTS (SELECT FROM plate_well well WHERE well.specimen_id = specimen.id AND well.active)) AS waiting
      ORDER BY waiting.urgent DESC, waiting."receivedAt", waiting.barcode
      LIMIT $1`,
    [limit],
  );
}

export async function countWaiting(em: EntityManager): Promise<number> {
  const [row] = await em.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM specimen WHERE specimen.status = ${RECEIVED}
        AND NOT EXISTS (SELECT FROM plate_well well WHERE well.specimen_id = specimen.id AND well.active)`,
  );
  return row?.n ?? 0;
}

/** A specimen by barcode, and the plate on which it stands now. */
export interface PlaceableSpecimen {
  readonly id: string;
  readonly status: SpecimenStatus;
  readonly plate: string | null;
  readonly well: string | null;
}

export async function placeable(em: EntityManager, barcode: string): Promise<PlaceableSpecimen | null> {
  const [row] = await em.query<PlaceableSpecimen[]>(
    `SELECT specimen.id, specimen.status, plate.number AS plate, well.well
       FROM specimen
       LEFT JOIN plate_well well ON well.specimen_id = specimen.id AND well.active
       LEFT JOIN plate ON plate.id = well.plate_id
      WHERE specimen.barcode = $1`,
    [barcode],
  );
  return row ?? null;
}

/** Puts specimens into wells; those that were put elsewhere meanwhile are left out. */
export async function putSpecimens(
  em: EntityManager,
  plateId: string,
  places: readonly { readonly well: string; readonly name: string; readonly specimenId: string }[],
): Promise<number> {
  const rows = await em.query<object[]>(
    `INSERT INTO plate_well (plate_id, well, kind, name, specimen_id)
     SELECT $1, well, 'sample', name, specimen_id FROM unnest($2::text[], $3::text[], $4::uuid[]) AS put (well, name, specimen_id)
     ON CONFLICT DO NOTHING RETURNING well`,
    [
      plateId,
      places.map(({ well }) => well),
      places.map(({ name }) => name),
      places.map(({ specimenId }) => specimenId),
    ],
  );
  return rows.length;
}

export interface WellView {
  readonly well: string;
  readonly kind: WellKind;
  readonly name: string;
  readonly specimenId: string | null;
  readonly donorCode: string | null;
  readonly specimenStatus: SpecimenStatus | null;
}

export function wellsOf(em: EntityManager, plateId: string): Promise<WellView[]> {
  return em.query<WellView[]>(
    `SELECT well.well, well.kind, well.name, well.specimen_id AS "specimenId", donor.code AS "donorCode",
            specimen.status AS "specimenStatus"
       FROM plate_well well
       LEFT JOIN specimen ON specimen.id = well.specimen_id
       LEFT JOIN donor ON donor.id = specimen.donor_id
      WHERE well.plate_id = $1`,
    [plateId],
  );
}

export interface PlateLotView {
  readonly id: string;
  readonly kind: ReagentKind;
  readonly name: string;
  readonly lot: string;
  readonly expiresOn: string;
  readonly overrideReason: string | null;
  readonly overriddenByName: string | null;
}

export function lotsOf(em: EntityManager, plateId: string): Promise<PlateLotView[]> {
  return em.query<PlateLotView[]>(
    `SELECT lot.id, lot.kind, lot.name, lot.lot, lot.expires_on::text AS "expiresOn",
            used.override_reason AS "overrideReason", account.display_name AS "overriddenByName"
       FROM plate_lot used JOIN reagent_lot lot ON lot.id = used.lot_id
       LEFT JOIN account ON account.id = used.overridden_by
      WHERE used.plate_id = $1 ORDER BY lot.kind, lot.name, lot.lot`,
    [plateId],
  );
}

/** A plate as a line of a list. */
export interface PlateRow extends Plate {
  readonly samples: number;
  readonly createdByName: string | null;
  readonly releasedByName: string | null;
  readonly amplifiedByName: string | null;
  readonly runByName: string | null;
  readonly failedByName: string | null;
}

/** Adds counts and the names of those who took the steps, in the order of `plates`. */
export async function plateRows(em: EntityManager, plates: readonly Plate[]): Promise<PlateRow[]> {
  type Names = Omit<PlateRow, keyof Plate> & { id: string };
  const rows = await em.query<Names[]>(
    `SELECT plate.id, (SELECT count(*)::int FROM plate_well well WHERE well.plate_id = plate.id AND well.kind = 'sample') AS samples,
            creator.display_name AS "createdByName", releaser.display_name AS "releasedByName",
            amplifier.display_name AS "amplifiedByName", runner.display_name AS "runByName", failer.display_name AS "failedByName"
       FROM plate
       LEFT JOIN account creator ON creator.id = plate.created_by
       LEFT JOIN account releaser ON releaser.id = plate.released_by
       LEFT JOIN account amplifier ON amplifier.id = plate.amplified_by
       LEFT JOIN account runner ON runner.id = plate.run_by
       LEFT JOIN account failer ON failer.id = plate.failed_by
      WHERE plate.id = ANY($1)`,
    [plates.map(({ id }) => id)],
  );
  const names = new Map(rows.map((row) => [row.id, row]));
  return plates.map((plate) => Object.assign({}, plate, names.get(plate.id)!));
}
