import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Import batches with their rows, typings, profiles and the change feed the matcher reads. */
export class Laboratory0004 implements MigrationInterface {
  readonly name = 'Laboratory1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_batch (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        file_name text NOT NULL,
        sha256 text NOT NULL,
        size_bytes bigint NOT NULL,
        panel text,
        format text,
        encoding text,
        status text NOT NULL CHECK (status IN ('uploaded','validating','awaiting_approval','approved','applied','rejected','failed','quarantined')),
        rows_total integer NOT NULL DEFAULT 0,
        rows_accepted integer NOT NULL DEFAULT 0,
        rows_rejected integer NOT NULL DEFAULT 0,
        rows_skipped integer NOT NULL DEFAULT 0,
        samples_total integer NOT NULL DEFAULT 0,
        samples_accepted integer NOT NULL DEFAULT 0,
        failure_code text,
        failure_message jsonb,
        uploaded_by uuid NOT NULL REFERENCES account,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        decision_reason text,
        applied_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );
      CREATE SEQUENCE import_batch_number;
      -- One file is imported once, unless its batch was rejected or failed.
      CREATE UNIQUE INDEX import_batch_once ON import_batch (sha256) WHERE status NOT IN ('rejected','failed');

      CREATE TABLE import_file (
        batch_id uuid PRIMARY KEY REFERENCES import_batch,
        content bytea NOT NULL
      );

      CREATE TABLE import_row (
        batch_id uuid NOT NULL REFERENCES import_batch,
        row_number integer NOT NULL,
        -- Place of the marker within a row of a wide table.
        position integer NOT NULL,
        sample_name text NOT NULL,
        marker text NOT NULL,
        alleles text[] NOT NULL,
        status text NOT NULL CHECK (status IN ('accepted','rejected','skipped')),
        code text,
        field text,
        value text,
        message jsonb,
        PRIMARY KEY (batch_id, row_number, position)
      );
      CREATE INDEX import_row_problems ON import_row (batch_id, status, row_number, position);

      CREATE TABLE import_sample (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES import_batch,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('sample','positive_control','negative_control','ladder')),
        specimen_id uuid REFERENCES specimen,
        panel text NOT NULL,
        genotypes jsonb NOT NULL,
        loci_typed integer NOT NULL,
        status text NOT NULL CHECK (status IN ('accepted','rejected','applied')),
        code text,
        field text,
        value text,
        message jsonb,
        UNIQUE (batch_id, name)
      );

      CREATE TABLE elimination_profile (
        id uuid PRIMARY KEY,
        label text NOT NULL UNIQUE,
        genotypes jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE typing (
        id uuid PRIMARY KEY,
        specimen_id uuid NOT NULL REFERENCES specimen,
        donor_id uuid NOT NULL REFERENCES donor,
        batch_id uuid NOT NULL REFERENCES import_batch,
        panel text NOT NULL,
        genotypes jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (specimen_id, batch_id)
      );
      CREATE INDEX typing_donor ON typing (donor_id);

      -- The genotypes of a profile row never change: a re-typing is a new row, and the old one is superseded.
      CREATE TABLE profile (
        id uuid PRIMARY KEY,
        donor_id uuid NOT NULL REFERENCES donor,
        donor_kind text NOT NULL CHECK (donor_kind IN ('relative','unknown_origin')),
        revision integer NOT NULL,
        -- Autosomal loci only; AMEL, X and Y loci stand apart.
        genotypes jsonb NOT NULL,
        other_genotypes jsonb NOT NULL DEFAULT '{}',
        autosomal_loci integer NOT NULL,
        conflicts jsonb NOT NULL DEFAULT '[]',
        -- Takes part in comparison: consent is in force and the donor has not withdrawn.
        published boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        superseded_at timestamptz,
        UNIQUE (donor_id, revision)
      );
      CREATE UNIQUE INDEX profile_one_current ON profile (donor_id) WHERE superseded_at IS NULL;

      -- Read in (xid, id) order below the oldest running transaction, so that a late commit is never skipped.
      CREATE TABLE profile_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        profile_id uuid NOT NULL REFERENCES profile,
        change text NOT NULL CHECK (change IN ('add','kill')),
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX profile_change_order ON profile_change (xid, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE profile_change, profile, typing, elimination_profile, import_sample, import_row, import_file, import_batch',
    );
  }
}
