import type { MigrationInterface, QueryRunner } from 'typeorm';

const WITHOUT = `'uploaded','validating','awaiting_approval','approved','applied','rejected','failed','quarantined','stalled'`;

/** A file may be checked without being handed in for approval. */
export class CheckOnly0053 implements MigrationInterface {
  readonly name = 'CheckOnly1700000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_batch ADD COLUMN check_only boolean NOT NULL DEFAULT false;
      ALTER TABLE import_batch DROP CONSTRAINT import_batch_status_check;
      ALTER TABLE import_batch ADD CONSTRAINT import_batch_status_check CHECK (status IN (${WITHOUT},'checked'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_batch DROP CONSTRAINT import_batch_status_check;
      UPDATE import_batch SET status = 'awaiting_approval' WHERE status = 'checked';
      ALTER TABLE import_batch ADD CONSTRAINT import_batch_status_check CHECK (status IN (${WITHOUT}));
      ALTER TABLE import_batch DROP COLUMN check_only;
    `);
  }
}
