import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons of unknown origin among themselves: how far they are compared, and what was found. */
export class Links0011 implements MigrationInterface {
  readonly name = 'Links1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row. Every pair of rows [0, cursor) is compared under policy_version. left_out: persons above a threshold
      -- beyond the largest number of links that one person may raise.
      CREATE TABLE link_state (
        id integer PRIMARY KEY CHECK (id = 1),
        cursor bigint NOT NULL CHECK (cursor >= 0),
        policy_version integer REFERENCES policy (version),
        left_out bigint NOT NULL DEFAULT 0,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      INSERT INTO link_state (id, cursor) VALUES (1, 0);

      CREATE TABLE person_link (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        hypothesis text NOT NULL CHECK (hypothesis IN ('same_person','full_sibling','parent_child')),
        low_row bigint NOT NULL REFERENCES person_row,
        low_profile_id uuid NOT NULL REFERENCES profile,
        low_donor_id uuid NOT NULL REFERENCES donor,
        low_code text NOT NULL,
        low_category text NOT NULL,
        high_row bigint NOT NULL REFERENCES person_row,
        high_profile_id uuid NOT NULL REFERENCES profile,
        high_donor_id uuid NOT NULL REFERENCES donor,
        high_code text NOT NULL,
        high_category text NOT NULL,
        policy_version integer NOT NULL REFERENCES policy (version),
        log10_lr double precision NOT NULL,
        mismatches integer NOT NULL,
        loci_compared integer NOT NULL,
        expected_chance_links double precision NOT NULL,
        persons_compared bigint NOT NULL,
        evidence jsonb NOT NULL,
        previous_link_id uuid REFERENCES person_link,
        status text NOT NULL CHECK (status IN ('new','confirmed','dismissed','superseded')),
        decision_code text,
        decision_reason text,
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CHECK (low_row < high_row AND low_donor_id <> high_donor_id),
        CHECK ((status IN ('confirmed','dismissed')) =
          (decision_code IS NOT NULL AND decision_reason IS NOT NULL AND decided_by IS NOT NULL AND decided_at IS NOT NULL)),
        UNIQUE (low_row, high_row, hypothesis, policy_version)
      );
      CREATE SEQUENCE link_number;
      CREATE INDEX person_link_queue ON person_link (status, log10_lr DESC);
      CREATE INDEX person_link_low ON person_link (low_donor_id);
      CREATE INDEX person_link_high ON person_link (high_donor_id);
      CREATE INDEX person_link_low_row ON person_link (low_row);
      CREATE INDEX person_link_high_row ON person_link (high_row);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_link, link_state; DROP SEQUENCE link_number');
  }
}
