import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A profile that is withdrawn and published again says so: who was published meanwhile has not been compared with it. */
export class PublicationCount0086 implements MigrationInterface {
  readonly name = 'PublicationCount1700000000086';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of the present publication, or of the next one: one more with each withdrawal.
      ALTER TABLE profile ADD COLUMN publication integer NOT NULL DEFAULT 1;
      CREATE INDEX profile_published_relatives ON profile (id) WHERE published AND donor_kind = 'relative';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX profile_published_relatives; ALTER TABLE profile DROP COLUMN publication');
  }
}
