import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of every cell of an imported file: used, not needed, refused. Batches of earlier versions have no account. */
export class CellAccount0018 implements MigrationInterface {
  readonly name = 'CellAccount1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_batch ADD COLUMN cells jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_batch DROP COLUMN cells`);
  }
}
