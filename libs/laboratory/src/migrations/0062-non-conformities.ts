import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was released although something was wrong with its plate: cause, actions, effect. */
export class NonConformities0062 implements MigrationInterface {
  readonly name = 'NonConformities1700000000062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE non_conformity (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        status text NOT NULL DEFAULT 'open' CONSTRAINT non_conformity_status_check
          CHECK (status IN ('open','in_correction','to_check','closed')),
        batch_id uuid NOT NULL REFERENCES import_batch,
        finding_id uuid NOT NULL REFERENCES import_finding,
        code text NOT NULL,
        plate text NOT NULL,
        message jsonb NOT NULL,
        cause text NOT NULL,
        immediate_action text NOT NULL,
        corrective_action text,
        responsible uuid REFERENCES account,
        due date,
        effective boolean,
        steps jsonb NOT NULL,
        opened_by uuid NOT NULL REFERENCES account,
        opened_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT non_conformity_planned CHECK (status NOT IN ('in_correction','to_check')
          OR (corrective_action IS NOT NULL AND responsible IS NOT NULL AND due IS NOT NULL))
      );
      CREATE SEQUENCE non_conformity_number;
      CREATE INDEX non_conformity_status ON non_conformity (status, id);
      CREATE INDEX non_conformity_batch ON non_conformity (batch_id);
      -- Findings that nobody decided are deleted when a batch is judged again.
      CREATE INDEX non_conformity_finding ON non_conformity (finding_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE non_conformity; DROP SEQUENCE non_conformity_number');
  }
}
