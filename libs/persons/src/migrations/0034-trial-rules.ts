import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A shard learns the rules that are tried from the question itself, not from the what-if that asks. */
export class TrialRules0034 implements MigrationInterface {
  readonly name = 'TrialRules1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever waits asks again when a question is gone.
      DELETE FROM shard_question WHERE what_if_changed;
      ALTER TABLE shard_question ADD COLUMN rules jsonb,
        ADD CHECK ((rules IS NOT NULL) = coalesce(what_if_changed, false));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shard_question DROP COLUMN rules');
  }
}
