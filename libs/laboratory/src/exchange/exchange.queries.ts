import type { DeclaredRelation } from '@homeward/intake';
import { newId } from '@homeward/platform';
import type { GenotypeMap } from '@homeward/str';
import type { EntityManager } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { UNSTATED_PANEL } from '../verdict/judge.js';
import { drawIdentifier } from './identifiers.js';
import { MAY_BE_SENT, SENT_STATE } from './item-state.js';
import type { ChosenDonor } from './selection.queries.js';

/** Draws names for those that have none at the recipient. Two requests at once give a donor one name. */
async function nameAll(
  em: EntityManager,
  recipientId: string,
  chosen: readonly ChosenDonor[],
): Promise<void> {
  const families = [...new Set(chosen.flatMap(({ caseId }) => caseId ?? []))];
  const all: { donorId: string | null; caseId: string | null }[] = [
    ...chosen,
    ...families.map((caseId) => ({ donorId: null, caseId })),
  ];
  await em.query(
    `INSERT INTO exchange_identifier (identifier, recipient_id, donor_id, case_id)
     SELECT drawn.identifier, $1, drawn.donor_id, drawn.case_id
       FROM unnest($2::text[], $3::uuid[], $4::uuid[]) AS drawn (identifier, donor_id, case_id)
      WHERE NOT EXISTS (SELECT FROM exchange_identifier e WHERE e.recipient_id = $1
              AND e.donor_id IS NOT DISTINCT FROM drawn.donor_id AND e.case_id IS NOT DISTINCT FROM drawn.case_id)
     ON CONFLICT DO NOTHING`,
    [
      recipientId,
      all.map(({ donorId }) => drawIdentifier(donorId === null ? 'EF' : 'EX')),
      all.map(({ donorId }) => donorId),
      all.map(({ caseId }) => caseId),
    ],
  );
}

/**
 * Lists the donors with their names at the recipient.
 * @returns how many were listed: all, unless a drawn name was taken twice
 */
export async function insertItems(
  em: EntityManager,
  exchangeId: string,
  recipientId: string,
  chosen: readonly ChosenDonor[],
): Promise<number> {
  // A drawn name may be taken, as good as never; the second draw is for it.
  for (let draw = 0; draw < 2; draw++) await nameAll(em, recipientId, chosen);
  const rows = await em.query<object[]>(
    `INSERT INTO exchange_item (id, exchange_id, place, donor_id, case_id, relation, identifier, family, district_id, collection_point_id)
     SELECT c.id, $1, c.place, c.donor_id, c.case_id, c.relation, own.identifier, family.identifier, c.district_id, c.point_id
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::uuid[]) WITH ORDINALITY
            AS c (id, donor_id, case_id, relation, district_id, point_id, place)
       JOIN exchange_identifier own ON own.recipient_id = $2 AND own.donor_id = c.donor_id
            AND own.case_id IS NOT DISTINCT FROM c.case_id
       LEFT JOIN exchange_identifier family ON family.recipient_id = $2 AND family.case_id = c.case_id AND family.donor_id IS NULL
      WHERE c.case_id IS NULL OR family.identifier IS NOT NULL
     RETURNING id`,
    [
      exchangeId,
      recipientId,
      chosen.map(() => newId()),
      chosen.map(({ donorId }) => donorId),
      chosen.map(({ caseId }) => caseId),
      chosen.map(({ relation }) => relation),
      chosen.map(({ districtId }) => districtId),
      chosen.map(({ collectionPointId }) => collectionPointId),
    ],
  );
  return rows.length;
}

/**
 * Decides for each profile of the list what goes into the file: the version in force now, or none. Relations follow
 * corrections.
 * @returns how many are sent and left out
 */
export async function fixVersions(
  em: EntityManager,
  exchangeId: string,
): Promise<{ sent: number; leftOut: number }> {
  await em.query(
    `UPDATE exchange_item item SET relation = m.relation FROM case_member m
      WHERE item.exchange_id = $1 AND m.case_id = item.case_id AND m.donor_id = item.donor_id AND m.relation <> item.relation`,
    [exchangeId],
  );
  await em.query(
    `UPDATE exchange_item item SET profile_id = found.id, status = CASE WHEN found.id IS NULL THEN 'left_out' ELSE 'sent' END
       FROM exchange_item own LEFT JOIN LATERAL (
              SELECT p.id FROM exchange_item item JOIN donor d ON d.id = item.donor_id
                JOIN profile p ON p.donor_id = item.donor_id
               WHERE item.id = own.id AND p.superseded_at IS NULL AND p.published AND ${MAY_BE_SENT}) AS found ON true
      WHERE item.exchange_id = $1 AND own.id = item.id`,
    [exchangeId],
  );
  const rows = await em.query<{ status: string; n: number }[]>(
    `SELECT status, count(*)::int AS n FROM exchange_item WHERE exchange_id = $1 GROUP BY status`,
    [exchangeId],
  );
  const count = (status: string) => rows.find((row) => row.status === status)?.n ?? 0;
  return { sent: count('sent'), leftOut: count('left_out') };
}

/** Profiles of the file that are no longer in force, or of donors who may not be sent any more. */
export async function countChanged(em: EntityManager, exchangeId: string): Promise<number> {
  const [row] = await em.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM exchange_item item JOIN donor d ON d.id = item.donor_id
       JOIN profile p ON p.id = item.profile_id
      WHERE item.exchange_id = $1 AND item.status = 'sent' AND ${SENT_STATE} <> 'in_force'`,
    [exchangeId],
  );
  return row?.n ?? 0;
}

/** A profile of the list with its genotypes. */
export interface ItemProfile {
  readonly place: number;
  readonly identifier: string;
  readonly family: string | null;
  readonly relation: DeclaredRelation | null;
  readonly genotypes: GenotypeMap;
  readonly otherGenotypes: CalledGenotypes;
  readonly typedAt: Date;
  /** The kit of its typings, if it is one and is known. */
  readonly kit: string | null;
}

/** Profiles that go into the file, after a place of the list. */
export function profilesAfter(
  em: EntityManager,
  exchangeId: string,
  after: number,
  limit: number,
): Promise<ItemProfile[]> {
  return em.query<ItemProfile[]>(
    `SELECT item.place, item.identifier, item.family, item.relation, p.genotypes, p.other_genotypes AS "otherGenotypes",
            p.created_at AS "typedAt", kit.panel AS kit
       FROM exchange_item item JOIN profile p ON p.id = item.profile_id
       LEFT JOIN LATERAL (SELECT nullif(min(t.panel), $4) AS panel FROM typing t WHERE t.donor_id = p.donor_id AND t.set_aside_at IS NULL
                          HAVING count(DISTINCT t.panel) = 1) AS kit ON true
      WHERE item.exchange_id = $1 AND item.status = 'sent' AND item.place > $2 ORDER BY item.place LIMIT $3`,
    [exchangeId, after, limit, UNSTATED_PANEL],
  );
}
