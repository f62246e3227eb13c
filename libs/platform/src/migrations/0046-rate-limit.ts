import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests counted for all processes. Unlogged: a crash empties it, which frees callers a minute early, and a request
 * costs no write-ahead log. Columns and their order are those of rate-limiter-flexible.
 */
export class RateLimit0046 implements MigrationInterface {
  readonly name = 'RateLimit1700000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE rate_limit (
        key text PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      ) WITH (fillfactor = 50);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limit');
  }
}
