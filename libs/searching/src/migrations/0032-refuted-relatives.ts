import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose typing contradicts the declared relation, for a case that is not searched because of it. */
export class RefutedRelatives0032 implements MigrationInterface {
  readonly name = 'RefutedRelatives1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE case_search ADD COLUMN not_searchable_members uuid[] NOT NULL DEFAULT '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_search DROP COLUMN not_searchable_members`);
  }
}
