import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recipients of exchanges are added and changed by two persons. Those that are there stay as they are. */
export class RecipientChanges0092 implements MigrationInterface {
  readonly name = 'RecipientChanges1700000000092';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange_recipient_change (
        id uuid PRIMARY KEY,
        recipient_id uuid REFERENCES exchange_recipient,
        status text NOT NULL DEFAULT 'proposed' CONSTRAINT exchange_recipient_change_status_check
          CHECK (status IN ('proposed','approved','rejected','withdrawn')),
        before jsonb,
        proposed jsonb NOT NULL,
        reason text NOT NULL,
        base_version integer,
        proposed_by uuid NOT NULL REFERENCES account,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        decision_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT exchange_recipient_change_whose
          CHECK ((base_version IS NULL OR recipient_id IS NOT NULL) AND (status <> 'approved' OR recipient_id IS NOT NULL)),
        CONSTRAINT exchange_recipient_change_before CHECK ((before IS NULL) = (base_version IS NULL)),
        CONSTRAINT exchange_recipient_change_four_eyes
          CHECK (status NOT IN ('approved','rejected') OR (decided_by IS NOT NULL AND decided_by <> proposed_by))
      );
      CREATE INDEX exchange_recipient_change_recipient ON exchange_recipient_change (recipient_id);
      REVOKE DELETE ON exchange_recipient_change FROM homeward_app;

      ALTER TABLE exchange_recipient ADD COLUMN approved_by uuid REFERENCES account;
      -- Nothing is sent on the word of one person. What stood before stands until it is changed.
      ALTER TABLE exchange_recipient ADD CONSTRAINT exchange_recipient_four_eyes
        CHECK (NOT in_force OR (approved_by IS NOT NULL AND approved_by <> changed_by)) NOT VALID;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exchange_recipient DROP CONSTRAINT exchange_recipient_four_eyes, DROP COLUMN approved_by;
      DROP TABLE exchange_recipient_change;
    `);
  }
}
