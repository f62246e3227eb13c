import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Families that are drawn, and cases with several missing members: each is searched for by itself. */
export class DrawnPedigrees0013 implements MigrationInterface {
  readonly name = 'DrawnPedigrees1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: the pedigree follows from the declared relations.
      ALTER TABLE missing_case ADD COLUMN pedigree jsonb;
      -- The missing members who are searched for; 'missing' is the one whom the case is about.
      ALTER TABLE missing_case ADD COLUMN missing_keys text[] NOT NULL DEFAULT '{missing}'
        CHECK (cardinality(missing_keys) > 0);

      ALTER TABLE case_search ADD COLUMN missing_key text NOT NULL DEFAULT 'missing';
      ALTER TABLE case_search DROP CONSTRAINT case_search_case_id_search_version_policy_version_key;
      ALTER TABLE case_search ADD CONSTRAINT case_search_once
        UNIQUE (case_id, search_version, policy_version, missing_key);

      ALTER TABLE hit ADD COLUMN missing_key text NOT NULL DEFAULT 'missing';
      ALTER TABLE hit DROP CONSTRAINT hit_case_id_search_version_policy_version_person_row_key;
      ALTER TABLE hit ADD CONSTRAINT hit_once
        UNIQUE (case_id, search_version, policy_version, missing_key, person_row);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hit DROP CONSTRAINT hit_once;
      ALTER TABLE hit ADD UNIQUE (case_id, search_version, policy_version, person_row);
      ALTER TABLE hit DROP COLUMN missing_key;
      ALTER TABLE case_search DROP CONSTRAINT case_search_once;
      ALTER TABLE case_search ADD UNIQUE (case_id, search_version, policy_version);
      ALTER TABLE case_search DROP COLUMN missing_key;
      ALTER TABLE missing_case DROP COLUMN missing_keys, DROP COLUMN pedigree;
    `);
  }
}
