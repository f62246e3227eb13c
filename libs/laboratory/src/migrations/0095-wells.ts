import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a sample stood on its plate. */
export class Wells0095 implements MigrationInterface {
  readonly name = 'Wells1700000000095';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_sample ADD COLUMN well text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import_sample DROP COLUMN well`);
  }
}
