import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Relatives registered twice: which profiles were compared, and which pairs were found. */
export class Duplicates0087 implements MigrationInterface {
  readonly name = 'Duplicates1700000000087';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A profile, under one publication, that was compared with every other one in force at that moment.
      CREATE TABLE compared_relative (
        profile_id uuid PRIMARY KEY REFERENCES profile,
        publication integer NOT NULL,
        loci integer NOT NULL,
        others integer NOT NULL,
        compared_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE possible_duplicate (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        low_donor_id uuid NOT NULL REFERENCES donor,
        low_profile_id uuid NOT NULL REFERENCES profile,
        high_donor_id uuid NOT NULL REFERENCES donor,
        high_profile_id uuid NOT NULL REFERENCES profile,
        loci_compared integer NOT NULL,
        -- Names of loci; no alleles.
        differing text[] NOT NULL,
        previous_id uuid REFERENCES possible_duplicate,
        status text NOT NULL DEFAULT 'open' CONSTRAINT possible_duplicate_status_check
          CHECK (status IN ('open','same_person','twins','mix_up','different_persons','superseded')),
        reason text,
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        steps jsonb NOT NULL DEFAULT '[]',
        found_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT possible_duplicate_once UNIQUE (low_profile_id, high_profile_id),
        CONSTRAINT possible_duplicate_order CHECK (low_donor_id < high_donor_id),
        CONSTRAINT possible_duplicate_decided CHECK ((status IN ('same_person','twins','mix_up','different_persons')) =
          (reason IS NOT NULL AND decided_by IS NOT NULL AND decided_at IS NOT NULL))
      );
      CREATE SEQUENCE possible_duplicate_number;
      CREATE INDEX possible_duplicate_status ON possible_duplicate (status, id);
      CREATE INDEX possible_duplicate_donors ON possible_duplicate (low_donor_id, high_donor_id);
      CREATE INDEX possible_duplicate_high ON possible_duplicate (high_donor_id);
      CREATE INDEX possible_duplicate_high_profile ON possible_duplicate (high_profile_id);
      -- Two districts may be concerned: whoever may not see both persons does not see that the pair exists.
      ALTER TABLE possible_duplicate ENABLE ROW LEVEL SECURITY;
      ALTER TABLE possible_duplicate FORCE ROW LEVEL SECURITY;
      CREATE POLICY in_scope ON possible_duplicate
        USING (EXISTS (SELECT FROM donor d WHERE d.id = low_donor_id) AND EXISTS (SELECT FROM donor d WHERE d.id = high_donor_id))
        WITH CHECK (EXISTS (SELECT FROM donor d WHERE d.id = low_donor_id) AND EXISTS (SELECT FROM donor d WHERE d.id = high_donor_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE possible_duplicate, compared_relative; DROP SEQUENCE possible_duplicate_number',
    );
  }
}
