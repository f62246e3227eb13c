import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long work can be held back by a person and let go on. */
export class PausedWork0010 implements MigrationInterface {
  readonly name = 'PausedWork1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_item DROP CONSTRAINT work_item_status_check;
      ALTER TABLE work_item ADD CONSTRAINT work_item_status_check
        CHECK (status IN ('pending','running','paused','done','failed','cancelled'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE work_item SET status = 'cancelled' WHERE status = 'paused';
      ALTER TABLE work_item DROP CONSTRAINT work_item_status_check;
      ALTER TABLE work_item ADD CONSTRAINT work_item_status_check
        CHECK (status IN ('pending','running','done','failed','cancelled'));
    `);
  }
}
