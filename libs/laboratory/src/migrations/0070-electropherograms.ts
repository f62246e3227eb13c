import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Raw files of capillary electrophoresis beside the samples of imports. */
export class Electropherograms0070 implements MigrationInterface {
  readonly name = 'Electropherograms1700000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE electropherogram (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES import_batch,
        plate text NOT NULL,
        sample_name text NOT NULL,
        kind text NOT NULL CONSTRAINT electropherogram_kind_check
          CHECK (kind IN ('sample','positive_control','negative_control','ladder','unknown')),
        specimen_id uuid REFERENCES specimen,
        file_name text NOT NULL,
        sha256 text NOT NULL,
        size_bytes integer NOT NULL,
        stored_bytes integer NOT NULL,
        run jsonb NOT NULL,
        sizing jsonb NOT NULL,
        uploaded_by uuid NOT NULL REFERENCES account,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz,
        removed_by uuid REFERENCES account,
        removed_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT electropherogram_removed_check CHECK
          ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_reason IS NULL))
      );
      CREATE UNIQUE INDEX electropherogram_once ON electropherogram (batch_id, sha256) WHERE removed_at IS NULL;
      CREATE INDEX electropherogram_sample ON electropherogram (batch_id, plate, sample_name);
      CREATE INDEX electropherogram_specimen ON electropherogram (specimen_id);

      CREATE TABLE electropherogram_file (
        electropherogram_id uuid PRIMARY KEY REFERENCES electropherogram,
        content bytea NOT NULL
      );
      -- It is compressed already.
      ALTER TABLE electropherogram_file ALTER COLUMN content SET STORAGE EXTERNAL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE electropherogram_file, electropherogram');
  }
}
