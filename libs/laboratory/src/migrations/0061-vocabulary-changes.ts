import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the vocabulary: proposed by one account, approved by another. */
export class VocabularyChanges0061 implements MigrationInterface {
  readonly name = 'VocabularyChanges1700000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vocabulary_change (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        status text NOT NULL DEFAULT 'proposed' CONSTRAINT vocabulary_change_status_check
          CHECK (status IN ('proposed','approved','rejected','withdrawn')),
        entries jsonb NOT NULL,
        reason text NOT NULL,
        base_version integer NOT NULL REFERENCES vocabulary_version,
        made_version integer REFERENCES vocabulary_version,
        batch_id uuid REFERENCES import_batch,
        proposed_by uuid NOT NULL REFERENCES account,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        decision_reason text,
        version integer NOT NULL DEFAULT 1,
        -- An answer to a question of an import is seen by two already: another account uploaded the file.
        CONSTRAINT vocabulary_change_four_eyes CHECK (status <> 'approved' OR batch_id IS NOT NULL OR decided_by <> proposed_by)
      );
      CREATE SEQUENCE vocabulary_change_number;
      CREATE INDEX vocabulary_change_status ON vocabulary_change (status, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE vocabulary_change; DROP SEQUENCE vocabulary_change_number');
  }
}
