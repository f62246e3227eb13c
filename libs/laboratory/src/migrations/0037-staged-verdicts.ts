import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of an import are written in many short transactions; until the last one nobody is shown any of them. */
export class StagedVerdicts0037 implements MigrationInterface {
  readonly name = 'StagedVerdicts1700000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which validation may write rows: each one that begins counts on.
      ALTER TABLE import_batch ADD COLUMN attempt integer NOT NULL DEFAULT 0;
      ALTER TABLE import_batch ADD COLUMN verdicts_hidden boolean NOT NULL DEFAULT false;
      -- Application: the samples that wait, and how many are left (page of an import).
      CREATE INDEX import_sample_status ON import_sample (batch_id, status, kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX import_sample_status;
      ALTER TABLE import_batch DROP COLUMN attempt, DROP COLUMN verdicts_hidden;
    `);
  }
}
