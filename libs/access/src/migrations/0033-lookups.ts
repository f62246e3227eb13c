import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often an account was told today whether something is known elsewhere. */
export class Lookups0033 implements MigrationInterface {
  readonly name = 'Lookups1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lookup_count (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        kind text NOT NULL CHECK (kind IN ('id_number', 'barcode')),
        -- In China.
        day date NOT NULL,
        count integer NOT NULL,
        UNIQUE (account_id, kind, day)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lookup_count');
  }
}
