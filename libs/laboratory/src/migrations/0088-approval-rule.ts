import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who approves a batch is a rule of the laboratory, in versions; a batch says under which one it was decided. */
export class ApprovalRule0088 implements MigrationInterface {
  readonly name = 'ApprovalRule1700000000088';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE approval_rule (
        id uuid PRIMARY KEY,
        rule_version integer UNIQUE,
        status text NOT NULL DEFAULT 'proposed' CONSTRAINT approval_rule_status_check
          CHECK (status IN ('proposed','approved','rejected','withdrawn')),
        decides text NOT NULL CONSTRAINT approval_rule_decides_check CHECK (decides IN ('lead','second_person')),
        reason text NOT NULL,
        base_version integer,
        proposed_by uuid REFERENCES account,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        decision_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT approval_rule_numbered CHECK ((status = 'approved') = (rule_version IS NOT NULL)),
        -- The first version comes with the system; nobody proposed it.
        CONSTRAINT approval_rule_four_eyes CHECK (status <> 'approved' OR rule_version = 1
          OR (proposed_by IS NOT NULL AND decided_by IS NOT NULL AND decided_by <> proposed_by))
      );
      REVOKE DELETE ON approval_rule FROM homeward_app;
      INSERT INTO approval_rule (id, rule_version, status, decides, reason)
        VALUES ('00000000-0000-7000-8000-000000000088', 1, 'approved', 'lead', 'The rule before it could be chosen');
      ALTER TABLE import_batch ADD COLUMN approval_rule_version integer REFERENCES approval_rule (rule_version);
      -- Who uploaded a batch never lets it in, whatever the rule says. Early versions allowed it: what they let in stays.
      ALTER TABLE import_batch ADD CONSTRAINT import_batch_four_eyes
        CHECK (status NOT IN ('approved','applied') OR decided_by IS DISTINCT FROM uploaded_by) NOT VALID;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_batch DROP CONSTRAINT import_batch_four_eyes, DROP COLUMN approval_rule_version;
      DROP TABLE approval_rule;
    `);
  }
}
