import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A typing is withdrawn for a stated cause, and taken back, under a version. */
export class TypingCorrections0080 implements MigrationInterface {
  readonly name = 'TypingCorrections1700000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE typing ADD COLUMN version integer NOT NULL DEFAULT 1;
      ALTER TABLE typing ADD COLUMN set_aside_cause text CONSTRAINT typing_set_aside_cause_check
        CHECK (set_aside_cause IN ('wrong_sample','contaminated','laboratory_error'));
      UPDATE typing SET set_aside_cause = 'wrong_sample' WHERE set_aside_at IS NOT NULL;
      ALTER TABLE typing ADD CONSTRAINT typing_set_aside_whole
        CHECK ((set_aside_at IS NULL) = (set_aside_cause IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE typing DROP COLUMN set_aside_cause, DROP COLUMN version`);
  }
}
