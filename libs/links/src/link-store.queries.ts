import { stateLiteral } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { FoundLink } from '@homeward/judging';
import { Link } from './link.entity.js';
import { linkMachine } from './link.states.js';

/**
 * Every link of these pairs of donors, in either order and of any kind; locked until the transaction ends, in the order
 * of ids.
 * @returns those of one pair, oldest first
 */
export async function linksOfPairs(
  em: EntityManager,
  found: readonly FoundLink[],
): Promise<(pair: FoundLink) => readonly Link[]> {
  const byPair = new Map<string, Link[]>();
  if (found.length > 0) {
    const a = found.map(({ low }) => low.donorId);
    const b = found.map(({ high }) => high.donorId);
    const links = await em
      .createQueryBuilder(Link, 'link')
      .where(
        '(link.low_donor_id, link.high_donor_id) IN (SELECT a, b FROM unnest(:low::uuid[], :high::uuid[]) AS pair (a, b))',
        { low: [...a, ...b], high: [...b, ...a] },
      )
      .orderBy('link.id')
      .setLock('pessimistic_write')
      .getMany();
    for (const link of links) {
      const key = pairKey(link.lowDonorId, link.highDonorId);
      const known = byPair.get(key);
      if (known) known.push(link);
      else byPair.set(key, [link]);
    }
  }
  return ({ low, high }) => byPair.get(pairKey(low.donorId, high.donorId)) ?? [];
}

function pairKey(...donorIds: [string, string]): string {
  return donorIds.sort().join(' ');
}

/**
 * Undecided links of persons' rows, or of later persons [from, to), some left out, from any policy version but the given
 * one; locked until the transaction ends.
 */
export async function lockUndecidedLinks(
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

/** A link as it is inserted. */
interface NewLink {
  readonly id: string;
  readonly link: FoundLink;
  /** As JSON. */
  readonly evidence: string;
  readonly previousLinkId: string | null;
}

/** Links of one statement: their evidence is some kilobytes each. */
const LINKS_PER_STATEMENT = 250;

/** Inserts links, numbered in this order. @returns the numbers by id; one that is there already is left out */
export async function insertLinks(
  em: EntityManager,
  policyVersion: number,
  links: readonly NewLink[],
): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  for (let from = 0; from < links.length; from += LINKS_PER_STATEMENT) {
    const some = links.slice(from, from + LINKS_PER_STATEMENT);
    const rows = await em.query<{ id: string; number: string }[]>(
      `INSERT INTO person_link (id, number, hypothesis, low_row, low_profile_id, low_donor_id, low_code, low_category,
         high_row, high_profile_id, high_donor_id, high_code, high_category, policy_version, log10_lr, mismatches,
         loci_compared, expected_chance_links, persons_compared, evidence, previous_link_id, status)
       SELECT n.id, 'L-' || lpad(nextval('link_number')::text, 6, '0'), n.hypothesis, n.low_row, n.low_profile_id,
              n.low_donor_id, n.low_code, n.low_category, n.high_row, n.high_profile_id, n.high_donor_id, n.high_code,
              n.high_category, $3, n.log10_lr, n.mismatches, n.loci_compared, n.expected_chance_links,
              n.persons_compared, n.evidence::jsonb, n.previous_link_id, 'new'
         FROM ROWS FROM (
           jsonb_to_recordset($1::jsonb) AS (id uuid, hypothesis text, low_row bigint, low_profile_id uuid,
             low_donor_id uuid, low_code text, low_category text, high_row bigint, high_profile_id uuid,
             high_donor_id uuid, high_code text, high_category text, log10_lr double precision, mismatches int,
             loci_compared int, expected_chance_links double precision, persons_compared bigint,
             previous_link_id uuid),
           unnest($2::text[])
         ) WITH ORDINALITY AS n (id, hypothesis, low_row, low_profile_id, low_donor_id, low_code, low_category, high_row,
             high_profile_id, high_donor_id, high_code, high_category, log10_lr, mismatches, loci_compared,
             expected_chance_links, persons_compared, previous_link_id, evidence, place)
        ORDER BY n.place
       ON CONFLICT (low_row, high_row, hypothesis, policy_version) DO NOTHING
       RETURNING id, number`,
      [JSON.stringify(some.map(columnsOf)), some.map(({ evidence }) => evidence), policyVersion],
    );
    for (const { id, number } of rows) numbers.set(id, number);
  }
  return numbers;
}

function columnsOf({ id, link, previousLinkId }: NewLink): Record<string, unknown> {
  const { low, high } = link;
  return {
    id,
    hypothesis: link.hypothesis,
    low_row: low.row,
    low_profile_id: low.profileId,
    low_donor_id: low.donorId,
    low_code: low.code,
    low_category: low.category,
    high_row: high.row,
    high_profile_id: high.profileId,
    high_donor_id: high.donorId,
    high_code: high.code,
    high_category: high.category,
    log10_lr: link.log10Lr,
    mismatches: link.mismatches,
    loci_compared: link.lociCompared,
    expected_chance_links: link.expectedChanceLinks,
    persons_compared: link.personsCompared,
    previous_link_id: previousLinkId,
  };
}
