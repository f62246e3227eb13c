import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Rows of these are never deleted, and no list is read by the column: an index would only cost each insert. */
const NEVER_DELETED: Readonly<Record<string, string>> = {
  account: 'an account is disabled; who did something is read with the row',
  policy: 'a version is kept for ever; rows are read by their case or person',
  district: 'a district is closed, not deleted',
  collection_point: 'a point is closed, not deleted',
  profile: 'a profile is superseded, not deleted',
  hit: 'a hit is superseded, not deleted',
  person_link: 'a link is superseded, not deleted',
  possible_duplicate: 'a pair is superseded, not deleted',
  vocabulary_version: 'a version is kept for ever',
  approval_rule: 'a version is kept for ever',
  import_batch: 'a batch is kept for ever, whatever became of it',
};

/** Foreign keys without an index by which their rows are found, and why they need none. */
const WITHOUT_INDEX: Readonly<Record<string, string>> = {
  // Place columns of rows that are read by their donor, case, specimen or task; lists by place have their index.
  'account(collection_point_id)': 'some hundred accounts, always listed whole',
  'account(district_id)': 'some hundred accounts, always listed whole',
  'case_member(collection_point_id)': 'read by case and donor',
  'case_member(district_id)': 'read by case and donor',
  'collection_point(district_id)': 'some hundred points, always listed whole',
  'consent(collection_point_id)': 'read by donor',
  'consent(district_id)': 'read by donor',
  'custody_event(collection_point_id)': 'read by specimen',
  'custody_event(district_id)': 'read by specimen',
  'exchange_answer(collection_point_id)': 'read by request',
  'exchange_answer(district_id)': 'read by request',
  'exchange_item(collection_point_id)': 'read by request and donor',
  'exchange_item(district_id)': 'read by request and donor',
  'exchange_item(profile_id)': 'read by request and donor; a sent version is looked at from its item',
  'family_contradiction(collection_point_id)': 'read by case, or with all that wait',
  'family_contradiction(district_id)': 'read by case, or with all that wait',
  'identity(collection_point_id)': 'read by donor and case, or found by a keyed index',
  'identity(district_id)': 'read by donor and case, or found by a keyed index',
  'specimen_correction(collection_point_id)': 'some in a week, read by specimen',
  'specimen_correction(district_id)': 'some in a week, read by specimen',
  'visit(district_id)': 'read by task',
  // Rare or few rows.
  'specimen_correction(from_donor_id)': 'some in a week, read by specimen',
  'specimen_correction(to_donor_id)': 'some in a week, read by specimen',
  'shard_question(what_if_id)': 'questions live for seconds; there are a few',
  // The vocabulary: some changes in a month, read with the version or the batch.
  'import_batch(vocabulary_version)': 'read with the batch',
  'unneeded_column(batch_id)': 'some in a month, read by the set of headers',
  'import_batch(approval_rule_version)': 'read with the batch',
  'vocabulary_change(base_version)': 'some in a month',
  'vocabulary_change(batch_id)': 'some in a month',
  'vocabulary_change(made_version)': 'some in a month',
  'vocabulary_entry(until)': 'some thousand entries, read by the version that made them',
  // Back to what was before: read with the row itself.
  'hit(previous_hit_id)': 'read with the hit',
  'hit(person_profile_id)': 'a hit is found by its donor or row',
  'person_link(previous_link_id)': 'read with the link',
  'possible_duplicate(previous_id)': 'read with the pair',
  'person_link(low_profile_id)': 'a link is found by donor or row',
  'person_link(high_profile_id)': 'a link is found by donor or row',
  'person_row(profile_id)': 'person_row_one_alive finds the living one; nobody asks for dead ones',
  'profile_change(profile_id)': 'the feed is read in its order; it gets a row for each profile',
};

describe('foreign keys', () => {
  it('have an index, unless a reason is given', async () => {
    const { rows } = await client.query<{ key: string; target: string }>(
      `SELECT format('%s(%s)', k.conrelid::regclass, (
                SELECT string_agg(a.attname, ',' ORDER BY c.place) FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
                  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.number)) AS key,
              k.confrelid::regclass::text AS target
         FROM pg_constraint k
        WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT EXISTS (
          SELECT FROM pg_index i WHERE i.indrelid = k.conrelid
             AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
             -- A partial index on the column itself serves as well.
             AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) LIKE '%IS NOT NULL%'))
        ORDER BY 1`,
    );
    const unexplained = rows.filter(
      ({ key, target }) => !(key in WITHOUT_INDEX) && !['account', 'policy'].includes(target),
    );
    expect(unexplained).toEqual([]);
    // A reason is stale if the key has an index now, or no longer exists.
    expect(Object.keys(WITHOUT_INDEX).filter((key) => !rows.some((row) => row.key === key))).toEqual([]);
    for (const { target } of rows)
      if (!Object.hasOwn(NEVER_DELETED, target)) expect(['donor', 'policy_what_if']).toContain(target);
  });
});

/** Half a year of a large city, in which one point and one district have few rows. */
const CROWD = 10_000;

describe('lists of one point, and of one state', () => {
  beforeAll(async () => {
    await client.query(`
      INSERT INTO district VALUES ('00000000-0000-0000-0000-0000000000d1', '129901', '甲', 'A'), ('00000000-0000-0000-0000-0000000000d2', '129902', '乙', 'B');
      INSERT INTO collection_point VALUES
        ('00000000-0000-0000-0000-0000000000e1', '00000000-0000-0000-0000-0000000000d1', 'TJ-ZA-01', '甲', 'A'),
        ('00000000-0000-0000-0000-0000000000e2', '00000000-0000-0000-0000-0000000000d2', 'TJ-ZB-01', '乙', 'B');
      INSERT INTO account (id, username, display_name, role, district_id, collection_point_id, password_hash)
        VALUES ('00000000-0000-0000-0000-0000000000f1', 'u', 'u', 'technician', '00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-0000000000e1', '-');
      CREATE TEMP VIEW place AS SELECT n, gen_random_uuid() AS id,
          CASE WHEN n % 250 = 0 THEN '00000000-0000-0000-0000-0000000000d2' ELSE '00000000-0000-0000-0000-0000000000d1' END::uuid AS district,
          CASE WHEN n % 250 = 0 THEN '00000000-0000-0000-0000-0000000000e2' ELSE '00000000-0000-0000-0000-0000000000e1' END::uuid AS point,
          '00000000-0000-0000-0000-0000000000f1'::uuid AS account
        FROM generate_series(1, ${String(CROWD)}) AS n;
      INSERT INTO missing_case (id, number, district_id, collection_point_id, created_by, status, missing_sex, missing_since)
        SELECT id, 'C-' || n, district, point, account, CASE WHEN n % 200 = 0 THEN 'closed' ELSE 'open' END, 'unknown', '2020-01-01' FROM place;
      INSERT INTO donor (id, code, kind, category, sex, district_id, collection_point_id, created_by)
        SELECT id, 'D-' || n, 'unknown_origin', CASE WHEN n % 200 = 0 THEN 'vagrant_minor' ELSE 'rescued_child' END, 'unknown', district, point, account FROM place;
      INSERT INTO collection_kit (id, form_barcode, specimen_barcode, status, district_id, collection_point_id)
        SELECT id, 'F' || n, 'S' || n, 'issued', district, point FROM place;
      INSERT INTO specimen (id, barcode, kit_id, donor_id, material, collected_on, status, district_id, collection_point_id, created_by)
        SELECT gen_random_uuid(), 'S' || k.row, k.id, d.id, 'blood_card', '2026-01-01', CASE WHEN k.row % 200 = 0 THEN 'lost' ELSE 'typed' END,
               k.district_id, k.collection_point_id, '00000000-0000-0000-0000-0000000000f1'
          FROM (SELECT *, row_number() OVER (ORDER BY id) AS row FROM collection_kit) k
          JOIN (SELECT id, row_number() OVER (ORDER BY id) AS row FROM donor) d USING (row);
      ANALYZE;`);
  }, 60_000);

  const NEWEST = 'ORDER BY id DESC LIMIT 51';
  const POINT = `district_id = '00000000-0000-0000-0000-0000000000d2' AND collection_point_id = '00000000-0000-0000-0000-0000000000e2'`;

  it.each([
    ['cases of a point', `missing_case WHERE ${POINT} ${NEWEST}`],
    ['cases in a rare state', `missing_case WHERE status = 'closed' ${NEWEST}`],
    ['persons of a point', `donor WHERE ${POINT} ${NEWEST}`],
    [
      'persons of a rare category',
      `donor WHERE kind = 'unknown_origin' AND category = 'vagrant_minor' ${NEWEST}`,
    ],
    ['specimens of a point', `specimen WHERE ${POINT} ${NEWEST}`],
    ['specimens in a rare state', `specimen WHERE status = 'lost' ${NEWEST}`],
    [
      'kits, unused ones first',
      `collection_kit ORDER BY array_position(ARRAY['issued','used','void'], status), id DESC LIMIT 51`,
    ],
    ['unused kits of a point', `collection_kit WHERE ${POINT} AND status = 'issued' ${NEWEST}`],
  ])('read about as many rows as they show, under row-level security: %s', async (_, rest) => {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE homeward_app');
    await client.query(
      `SELECT set_config('homeward.scope', $1, true), set_config('homeward.district', '00000000-0000-0000-0000-0000000000d2', true),
              set_config('homeward.point', '00000000-0000-0000-0000-0000000000e2', true)`,
      [rest.includes('collection_point_id') ? 'point' : 'city'],
    );
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) SELECT * FROM ${rest}`,
    );
    await client.query('ROLLBACK');
    const { Plan: plan } = rows[0]!['QUERY PLAN'][0];
    expect(plan['Actual Rows']).toBeGreaterThan(30);
    expect(rowsRead(plan)).toBeLessThan(500);
  });
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** Rows that the leaves of a plan looked at. */
function rowsRead(plan: Plan): number {
  if (!plan.Plans) return plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0);
  return plan.Plans.reduce((sum, part) => sum + rowsRead(part), 0);
}
