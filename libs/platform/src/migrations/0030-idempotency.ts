import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was answered to a request that its caller named, so that the same request sent twice is stored once. The answer
 * is a ciphertext and the body a keyed hash: neither gives an identity or a secret away.
 */
export class Idempotency0030 implements MigrationInterface {
  readonly name = 'Idempotency1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency (
        account uuid NOT NULL REFERENCES account,
        key text NOT NULL,
        method text NOT NULL,
        path text NOT NULL,
        body_hash text NOT NULL,
        status integer,
        answer text,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account, key)
      );
      CREATE INDEX idempotency_at ON idempotency (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency');
  }
}
