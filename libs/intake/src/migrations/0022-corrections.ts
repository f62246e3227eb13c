import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways back at the desk: spoiled specimens, and a specimen that was registered with the wrong donor. */
export class Corrections0022 implements MigrationInterface {
  readonly name = 'Corrections1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE specimen DROP CONSTRAINT specimen_status_check;
      ALTER TABLE specimen ADD CONSTRAINT specimen_status_check CHECK (status IN
        ('registered','packed','in_transit','received','rejected','typed','lost','recollection_ordered','spoiled'));

      -- Whose a specimen is, put right. While a row is proposed, its specimens' typings take part in nothing.
      CREATE TABLE specimen_correction (
        id uuid PRIMARY KEY,
        specimen_id uuid NOT NULL REFERENCES specimen,
        from_donor_id uuid NOT NULL REFERENCES donor,
        to_donor_id uuid NOT NULL REFERENCES donor,
        -- Set when two specimens are exchanged: the other goes the other way.
        other_specimen_id uuid REFERENCES specimen,
        reason text NOT NULL CHECK (btrim(reason) <> ''),
        status text NOT NULL CHECK (status IN ('proposed','applied','refused')),
        proposed_by uuid NOT NULL REFERENCES account,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        decision_reason text,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        CHECK (from_donor_id <> to_donor_id),
        CHECK (other_specimen_id IS NULL OR other_specimen_id <> specimen_id)
      );
      CREATE INDEX specimen_correction_specimen ON specimen_correction (specimen_id);
      CREATE INDEX specimen_correction_other ON specimen_correction (other_specimen_id);
      CREATE UNIQUE INDEX specimen_correction_open ON specimen_correction (specimen_id) WHERE status = 'proposed';
      ALTER TABLE specimen_correction ENABLE ROW LEVEL SECURITY;
      ALTER TABLE specimen_correction FORCE ROW LEVEL SECURITY;
      CREATE POLICY in_scope ON specimen_correction
        USING (scope_sees(district_id, collection_point_id)) WITH CHECK (scope_sees(district_id, collection_point_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE specimen_correction;
      ALTER TABLE specimen DROP CONSTRAINT specimen_status_check;
      ALTER TABLE specimen ADD CONSTRAINT specimen_status_check CHECK (status IN
        ('registered','packed','in_transit','received','rejected','typed','lost','recollection_ordered'));
    `);
  }
}
