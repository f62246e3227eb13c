import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that a re-search and a delta job read a thousand cases at a time, each in its order. */
export class SearchesInTurn0016 implements MigrationInterface {
  readonly name = 'SearchesInTurn1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX missing_case_in_turn ON missing_case ((NOT urgent), id) WHERE status = 'open';
      CREATE INDEX case_search_joined ON case_search (case_id, missing_key) WHERE status = 'joined';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX case_search_joined;
      DROP INDEX missing_case_in_turn;
    `);
  }
}
