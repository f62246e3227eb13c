import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons who cannot be compared with the others no longer keep these from it. */
export class PersonsSetAside0015 implements MigrationInterface {
  readonly name = 'PersonsSetAside1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Rows behind the cursor of link_state that are not compared with everybody before; a row that died does not count.
      CREATE TABLE link_set_aside (
        row_number bigint PRIMARY KEY REFERENCES person_row,
        at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE link_set_aside');
  }
}
