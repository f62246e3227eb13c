import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which content of its frequency table a policy was put in force with; the name of a table does not tell. */
export class FrequencyDigest0017 implements MigrationInterface {
  readonly name = 'FrequencyDigest1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE policy ADD COLUMN frequency_digest text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE policy DROP COLUMN frequency_digest`);
  }
}
