import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a column is not needed can be taken back: the row stays, with who, when and why; a further row may follow it. */
export class UnneededColumnsBack0089 implements MigrationInterface {
  readonly name = 'UnneededColumnsBack1700000000089';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unneeded_column
        ADD COLUMN id uuid,
        -- As it stands in the file; for earlier rows, as it is compared.
        ADD COLUMN title text,
        -- On whose page it was said; earlier rows get the last batch of that kind before them.
        ADD COLUMN batch_id uuid REFERENCES import_batch,
        ADD COLUMN taken_back_by uuid REFERENCES account,
        ADD COLUMN taken_back_at timestamptz,
        ADD COLUMN back_reason text,
        ADD COLUMN version integer NOT NULL DEFAULT 1;
      UPDATE unneeded_column said SET id = uuidv7(said.said_at - now()), title = said.header, batch_id = (
        SELECT batch.id FROM import_batch batch WHERE said.header_set = ANY(batch.header_sets) AND batch.uploaded_at <= said.said_at
         ORDER BY batch.uploaded_at DESC LIMIT 1);
      ALTER TABLE unneeded_column
        ALTER COLUMN id SET NOT NULL,
        ALTER COLUMN title SET NOT NULL,
        DROP CONSTRAINT unneeded_column_pkey,
        ADD PRIMARY KEY (id),
        ADD CONSTRAINT unneeded_column_back_check CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL) AND (taken_back_at IS NULL) = (back_reason IS NULL));
      CREATE UNIQUE INDEX unneeded_column_in_force ON unneeded_column (header_set, header) WHERE taken_back_at IS NULL;
      REVOKE DELETE ON unneeded_column FROM homeward_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX unneeded_column_in_force;
      DELETE FROM unneeded_column WHERE taken_back_at IS NOT NULL;
      ALTER TABLE unneeded_column
        DROP CONSTRAINT unneeded_column_pkey,
        DROP CONSTRAINT unneeded_column_back_check,
        ADD PRIMARY KEY (header_set, header),
        DROP COLUMN id, DROP COLUMN title, DROP COLUMN batch_id, DROP COLUMN taken_back_by, DROP COLUMN taken_back_at,
        DROP COLUMN back_reason, DROP COLUMN version;
      GRANT DELETE ON unneeded_column TO homeward_app;
    `);
  }
}
