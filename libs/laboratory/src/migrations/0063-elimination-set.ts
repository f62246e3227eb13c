import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names and genotypes of the elimination set are encrypted; it has codes, kinds, and can be withdrawn. */
export class EliminationSet0063 implements MigrationInterface {
  readonly name = 'EliminationSet1700000000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- No release could fill the table: there was no way in. A migration has no keys and could not encrypt what is there.
      DO $$ BEGIN
        IF EXISTS (SELECT FROM elimination_profile) THEN
          RAISE EXCEPTION 'elimination_profile holds profiles in plain text, which no release wrote: remove them, and enter them on the page of the elimination set';
        END IF;
      END $$;
      DROP TABLE elimination_profile;
      CREATE TABLE elimination_profile (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        kind text NOT NULL CONSTRAINT elimination_profile_kind_check CHECK (kind IN ('staff','manufacturer','visitor')),
        person text NOT NULL,
        genotypes text NOT NULL,
        loci integer NOT NULL,
        source text NOT NULL,
        created_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by uuid REFERENCES account,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT elimination_profile_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      );
      CREATE SEQUENCE elimination_profile_code;
      -- A profile is withdrawn, never deleted: a finding names its code.
      REVOKE DELETE ON elimination_profile FROM homeward_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE elimination_profile;
      DROP SEQUENCE elimination_profile_code;
      CREATE TABLE elimination_profile (
        id uuid PRIMARY KEY,
        label text NOT NULL UNIQUE,
        genotypes jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }
}
