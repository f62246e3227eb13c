import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Loci, kits, control DNAs and names of controls in versions; a batch says with which one it was judged. */
export class Vocabulary0060 implements MigrationInterface {
  readonly name = 'Vocabulary1700000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vocabulary_version (
        version integer PRIMARY KEY,
        origin text NOT NULL CONSTRAINT vocabulary_version_origin_check CHECK (origin IN ('published','laboratory')),
        digest text,
        created_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE vocabulary_entry (
        id uuid PRIMARY KEY,
        kind text NOT NULL CONSTRAINT vocabulary_entry_kind_check
          CHECK (kind IN ('locus','locus_name','kit','panel_name','control','control_name','sample_type')),
        key text NOT NULL,
        value jsonb NOT NULL,
        source text NOT NULL,
        origin text NOT NULL CONSTRAINT vocabulary_entry_origin_check CHECK (origin IN ('published','laboratory')),
        place integer NOT NULL,
        since integer NOT NULL REFERENCES vocabulary_version,
        until integer REFERENCES vocabulary_version
      );
      CREATE UNIQUE INDEX vocabulary_entry_in_force ON vocabulary_entry (kind, key) WHERE until IS NULL;
      CREATE INDEX vocabulary_entry_since ON vocabulary_entry (since);
      ALTER TABLE import_batch ADD COLUMN vocabulary_version integer REFERENCES vocabulary_version;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_batch DROP COLUMN vocabulary_version;
      DROP TABLE vocabulary_entry, vocabulary_version;
    `);
  }
}
