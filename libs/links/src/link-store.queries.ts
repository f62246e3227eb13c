import { stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { FoundLink } from '@homeward/judging';
import { Link } from './link.entity.js';
import { linkMachine } from './link.states.js';

/** Every link of two donors, in either order and of any kind, oldest first; held until the transaction ends. */
export function linksOfPair(em: EntityManager, { low, high }: FoundLink): Promise<Link[]> {
  return em.find(Link, {
    where: [
      { lowDonorId: low.donorId, highDonorId: high.donorId },
      { lowDonorId: high.donorId, highDonorId: low.donorId },
    ],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/**
 * Undecided links of persons' rows, or of later persons [from, to), some left out, from any policy version but the given
 * one; held until the transaction ends.
 */
export async function undecidedLinks(
  em: EntityManager,
  which:
    | { readonly rows: readonly number[] }
    | {
        readonly from: number;
        readonly to: number;
        readonly notUnder: number;
        readonly except: readonly number[];
      },
): Promise<string[]> {
  const [condition, values] =
    'rows' in which
      ? ['(low_row = ANY($1::bigint[]) OR high_row = ANY($1::bigint[]))', [[...which.rows]]]
      : [
          'high_row >= $1 AND high_row < $2 AND policy_version <> $3 AND high_row <> ALL($4::bigint[])',
          [which.from, which.to, which.notUnder, [...which.except]],
        ];
  const rows = await em.query<{ id: string }[]>(
    `SELECT id FROM person_link WHERE status = ${stateLiteral(linkMachine, 'new')} AND ${condition} ORDER BY id FOR UPDATE`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** Inserts a link; null when it is there already. */
export async function insertLink(
  em: EntityManager,
  id: string,
  policyVersion: number,
  found: FoundLink,
  previousLinkId: string | null,
): Promise<string | null> {
  const { low, high } = found;
  const rows = await em.query<{ number: string }[]>(
    `INSERT INTO person_link (id, number, hypothesis, low_row, low_profile_id, low_donor_id, low_code, low_category,
       high_row, high_profile_id, high_donor_id, high_code, high_category, policy_version, log10_lr, mismatches,
       loci_compared, expected_chance_links, persons_compared, evidence, previous_link_id, status)
     VALUES ($1, 'L-' || lpad(nextval('link_number')::text, 6, '0'), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
       $14, $15, $16, $17, $18, $19, $20, 'new')
     ON CONFLICT (low_row, high_row, hypothesis, policy_version) DO NOTHING RETURNING number`,
    [
      id,
      found.hypothesis,
      low.row,
      low.profileId,
      low.donorId,
      low.code,
      low.category,
      high.row,
      high.profileId,
      high.donorId,
      high.code,
      high.category,
      policyVersion,
      found.log10Lr,
      found.mismatches,
      found.lociCompared,
      found.expectedChanceLinks,
      found.personsCompared,
      JSON.stringify(found.evidence),
      previousLinkId,
    ],
  );
  return rows[0]?.number ?? null;
}
