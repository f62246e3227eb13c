import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the rows of the index were last compared with the published profiles themselves, not with the feed. */
export class CoverageProof0007 implements MigrationInterface {
  readonly name = 'CoverageProof1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE matching_state ADD COLUMN proved_at timestamptz;
      CREATE INDEX profile_published_persons ON profile (id) WHERE published AND donor_kind = 'unknown_origin';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX profile_published_persons;
      ALTER TABLE matching_state DROP COLUMN proved_at;
    `);
  }
}
