import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which cluster an audit entry was written, and for what the installation was set up. */
export class ClusterAndMode0026 implements MigrationInterface {
  readonly name = 'ClusterAndMode1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Transaction numbers can be compared within one cluster only; a dump carries those of the cluster it came from.
      CREATE FUNCTION current_cluster() RETURNS text LANGUAGE sql STABLE AS
        $$ SELECT system_identifier::text FROM pg_control_system() $$;
      -- Null: written before this migration.
      ALTER TABLE audit_entry ADD COLUMN cluster text;
      ALTER TABLE audit_entry ALTER COLUMN cluster SET DEFAULT current_cluster();
      CREATE INDEX audit_entry_place ON audit_entry (cluster, xid, id);
      DROP INDEX audit_entry_order;

      -- One row, written at the first set-up and never changed. The process in the other mode refuses to start.
      CREATE TABLE installation (
        id integer PRIMARY KEY CHECK (id = 1),
        mode text NOT NULL CHECK (mode IN ('demonstration','production')),
        set_up_at timestamptz NOT NULL DEFAULT now()
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON installation FROM homeward_app;
      -- The owner migrates without a scope, and is bound by row-level security like everybody.
      SELECT set_config('homeward.scope', 'city', true);
      INSERT INTO installation (id, mode)
        SELECT 1, CASE WHEN EXISTS (SELECT FROM account WHERE is_demonstration) THEN 'demonstration' ELSE 'production' END
         WHERE EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM district) OR EXISTS (SELECT FROM policy)
            OR EXISTS (SELECT FROM donor) OR EXISTS (SELECT FROM missing_case);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE installation;
      CREATE INDEX audit_entry_order ON audit_entry (xid, id);
      DROP INDEX audit_entry_place;
      ALTER TABLE audit_entry DROP COLUMN cluster;
      DROP FUNCTION current_cluster();
    `);
  }
}
