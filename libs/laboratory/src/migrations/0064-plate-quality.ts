import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of plates, kept so that a chart of many plates does not read every genotype again. */
export class PlateQuality0064 implements MigrationInterface {
  readonly name = 'PlateQuality1700000000064';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plate_quality (
        batch_id uuid NOT NULL REFERENCES import_batch,
        plate text NOT NULL,
        batch_version integer NOT NULL,
        counts jsonb NOT NULL,
        PRIMARY KEY (batch_id, plate)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plate_quality');
  }
}
