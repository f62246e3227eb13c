import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies, the person index, case searches and joins, hits. */
export class Matching0005 implements MigrationInterface {
  readonly name = 'Matching1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy (
        id uuid PRIMARY KEY,
        version integer NOT NULL UNIQUE,
        settings jsonb NOT NULL,
        in_force boolean NOT NULL,
        reason text NOT NULL,
        created_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX policy_one_in_force ON policy (in_force) WHERE in_force;

      -- The rows of the search index, numbered without gaps in the order of the change feed.
      CREATE TABLE person_row (
        row_number bigint PRIMARY KEY,
        profile_id uuid NOT NULL REFERENCES profile,
        donor_id uuid NOT NULL REFERENCES donor,
        numbered_at timestamptz NOT NULL DEFAULT now(),
        killed_at timestamptz,
        -- Kills are numbered like rows, so that an index in memory knows which ones it has not seen.
        kill_number bigint UNIQUE,
        CHECK ((killed_at IS NULL) = (kill_number IS NULL))
      );
      -- A profile that is withdrawn and published again gets a second row; only one lives.
      CREATE UNIQUE INDEX person_row_one_alive ON person_row (profile_id) WHERE killed_at IS NULL;
      CREATE INDEX person_row_donor ON person_row (donor_id);

      -- One row. feed_*: how far the change feed was read; head: rows numbered; delta_cursor: rows compared with all
      -- joined cases; kills: rows killed.
      CREATE TABLE matching_state (
        id integer PRIMARY KEY CHECK (id = 1),
        feed_xid xid8 NOT NULL,
        feed_id bigint NOT NULL,
        head bigint NOT NULL,
        delta_cursor bigint NOT NULL,
        kills bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK (delta_cursor BETWEEN 0 AND head),
        CHECK (kills BETWEEN 0 AND head)
      );
      INSERT INTO matching_state (id, feed_xid, feed_id, head, delta_cursor, kills) VALUES (1, '0', 0, 0, 0, 0);

      CREATE TABLE case_search (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES missing_case,
        search_version integer NOT NULL,
        policy_version integer NOT NULL REFERENCES policy (version),
        status text NOT NULL CHECK (status IN ('running','joined','superseded','not_searchable')),
        not_searchable_code text,
        searched_to bigint NOT NULL DEFAULT 0,
        persons_compared bigint NOT NULL DEFAULT 0,
        hits_found integer NOT NULL DEFAULT 0,
        -- Candidates above the threshold beyond the largest number of hits one search may raise.
        hits_left_out integer NOT NULL DEFAULT 0,
        requested_at timestamptz NOT NULL DEFAULT now(),
        joined_at timestamptz,
        UNIQUE (case_id, search_version, policy_version)
      );
      CREATE INDEX case_search_status ON case_search (status);

      CREATE TABLE hit (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        case_id uuid NOT NULL REFERENCES missing_case,
        case_number text NOT NULL,
        search_version integer NOT NULL,
        policy_version integer NOT NULL REFERENCES policy (version),
        person_row bigint NOT NULL REFERENCES person_row,
        person_profile_id uuid NOT NULL REFERENCES profile,
        person_donor_id uuid NOT NULL REFERENCES donor,
        person_code text NOT NULL,
        person_category text NOT NULL,
        family_type text NOT NULL,
        typed_relations text[] NOT NULL,
        log10_lr double precision NOT NULL,
        mismatches integer NOT NULL,
        loci_compared integer NOT NULL,
        expected_chance_hits double precision NOT NULL,
        persons_searched bigint NOT NULL,
        more_loci_needed boolean NOT NULL,
        sex_agreement text NOT NULL CHECK (sex_agreement IN ('agrees','contradicts','unknown')),
        age_agreement text NOT NULL CHECK (age_agreement IN ('agrees','contradicts','unknown')),
        evidence jsonb NOT NULL,
        previous_hit_id uuid REFERENCES hit,
        status text NOT NULL CHECK (status IN ('new','claimed','decided_a','blind_review_b','agreed','conflict','arbitration','recollection_ordered','confirmed','refuted','notified','verified_on_site','wishes_recorded','reunified','follow_up','closed','superseded')),
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (case_id, search_version, policy_version, person_row)
      );
      CREATE SEQUENCE hit_number;
      CREATE INDEX hit_queue ON hit (status, log10_lr DESC);
      CREATE INDEX hit_case ON hit (case_id);
      CREATE INDEX hit_person ON hit (person_donor_id);
      CREATE INDEX hit_row ON hit (person_row);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hit, case_search, matching_state, person_row, policy');
  }
}
