import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looking a person up by name: the keyed hash of the name, which the worker fills in for rows made before. */
export class NameIndex0023 implements MigrationInterface {
  readonly name = 'NameIndex1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity ADD COLUMN name_index text;
      CREATE INDEX identity_name ON identity (name_index);
      CREATE INDEX identity_id_number ON identity (id_number_index);
      CREATE INDEX identity_without_name_index ON identity (id) WHERE name IS NOT NULL AND name_index IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX identity_without_name_index, identity_id_number, identity_name;
      ALTER TABLE identity DROP COLUMN name_index;
    `);
  }
}
