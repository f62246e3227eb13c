import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Append-only audit with its hash chain, and the rows that stand behind every queue job. */
export class AuditAndWork0002 implements MigrationInterface {
  readonly name = 'AuditAndWork1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id uuid PRIMARY KEY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        account_id uuid,
        role text NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        request_id text,
        data jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, at);
      CREATE INDEX audit_entry_order ON audit_entry (xid, id);

      CREATE TABLE audit_link (
        seq bigint PRIMARY KEY,
        entry_id uuid NOT NULL UNIQUE REFERENCES audit_entry,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_link FROM homeward_app;

      CREATE TABLE work_item (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        subject_id text NOT NULL,
        generation integer NOT NULL DEFAULT 1,
        status text NOT NULL CHECK (status IN ('pending','running','done','failed','cancelled')),
        priority integer NOT NULL DEFAULT 100,
        attempts integer NOT NULL DEFAULT 0,
        progress_done bigint NOT NULL DEFAULT 0,
        progress_total bigint NOT NULL DEFAULT 0,
        error text,
        requested_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        not_before timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        UNIQUE (kind, subject_id)
      );
      CREATE INDEX work_item_open ON work_item (priority, requested_at) WHERE status IN ('pending','running');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_item, audit_link, audit_entry');
  }
}
