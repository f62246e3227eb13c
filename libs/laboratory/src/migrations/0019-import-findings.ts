import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plates, what the laboratory lead decides about them and about samples, batches whose work failed for good. */
export class ImportFindings0019 implements MigrationInterface {
  readonly name = 'ImportFindings1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_batch DROP CONSTRAINT import_batch_status_check;
      ALTER TABLE import_batch ADD CONSTRAINT import_batch_status_check CHECK (status IN
        ('uploaded','validating','awaiting_approval','approved','applied','rejected','failed','quarantined','stalled'));
      ALTER TABLE import_batch ADD COLUMN panels text[] NOT NULL DEFAULT '{}';
      UPDATE import_batch b SET panels = found.panels FROM (
        SELECT batch_id, array_agg(DISTINCT panel ORDER BY panel) AS panels FROM import_sample
         WHERE panel NOT IN ('', 'unstated') GROUP BY batch_id) found
       WHERE found.batch_id = b.id;

      ALTER TABLE import_sample ADD COLUMN plate text NOT NULL DEFAULT '';
      ALTER TABLE import_sample ADD COLUMN remarks jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE import_sample DROP CONSTRAINT import_sample_batch_id_name_key;
      ALTER TABLE import_sample ADD CONSTRAINT import_sample_once UNIQUE (batch_id, plate, name);
      ALTER TABLE import_sample DROP CONSTRAINT import_sample_kind_check;
      ALTER TABLE import_sample ADD CONSTRAINT import_sample_kind_check
        CHECK (kind IN ('sample','positive_control','negative_control','ladder','unknown'));
      ALTER TABLE import_sample DROP CONSTRAINT import_sample_status_check;
      ALTER TABLE import_sample ADD CONSTRAINT import_sample_status_check
        CHECK (status IN ('accepted','held','rejected','applied'));

      CREATE TABLE import_finding (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES import_batch,
        code text NOT NULL,
        scope text NOT NULL CHECK (scope IN ('plate','sample')),
        plate text NOT NULL,
        -- Empty when it is about what is missing.
        sample_name text NOT NULL,
        field text,
        value text NOT NULL,
        message jsonb NOT NULL,
        evidence jsonb,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open','released','upheld','closed')),
        decision text,
        reason text,
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (batch_id, code, plate, sample_name),
        CHECK (status NOT IN ('released','upheld') OR (decision IS NOT NULL AND reason IS NOT NULL AND decided_by IS NOT NULL AND decided_at IS NOT NULL))
      );
      CREATE INDEX import_finding_open ON import_finding (batch_id) WHERE status = 'open';

      -- One specimen may stand on several plates of a file; each of its samples is a typing.
      ALTER TABLE typing ADD COLUMN sample_id uuid;
      ALTER TABLE typing DROP CONSTRAINT typing_specimen_id_batch_id_key;
      CREATE UNIQUE INDEX typing_of_sample ON typing (sample_id) WHERE sample_id IS NOT NULL;
      CREATE INDEX typing_specimen ON typing (specimen_id);
      ALTER TABLE typing ADD COLUMN set_aside_at timestamptz;
      ALTER TABLE typing ADD COLUMN set_aside_by uuid REFERENCES account;
      ALTER TABLE typing ADD COLUMN set_aside_reason text;

      ALTER TABLE profile ADD COLUMN possible_nulls jsonb NOT NULL DEFAULT '[]';

      -- Work that had failed for good before anybody was told.
      UPDATE import_batch b SET status = 'stalled', version = b.version + 1, failure_code = 'laboratory.work_failed',
             failure_message = jsonb_build_object('zh', '处理失败:' || coalesce(w.error, '原因不明'), 'en', 'The work failed: ' || coalesce(w.error, 'unknown reason'))
        FROM work_item w
       WHERE w.subject_id = b.id::text AND w.status = 'failed'
         AND ((w.kind = 'import.validate' AND b.status IN ('uploaded','validating')) OR (w.kind = 'import.apply' AND b.status = 'approved'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE profile DROP COLUMN possible_nulls;
      ALTER TABLE typing DROP COLUMN set_aside_at, DROP COLUMN set_aside_by, DROP COLUMN set_aside_reason, DROP COLUMN sample_id;
      DROP INDEX typing_specimen;
      ALTER TABLE typing ADD CONSTRAINT typing_specimen_id_batch_id_key UNIQUE (specimen_id, batch_id);
      DROP TABLE import_finding;
      ALTER TABLE import_sample DROP CONSTRAINT import_sample_once, DROP COLUMN plate, DROP COLUMN remarks;
      ALTER TABLE import_sample ADD CONSTRAINT import_sample_batch_id_name_key UNIQUE (batch_id, name);
      ALTER TABLE import_batch DROP COLUMN panels;
    `);
  }
}
