import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Queues that a person paused. */
export class QueuePauses0043 implements MigrationInterface {
  readonly name = 'QueuePauses1700000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE queue_pause (
        load text PRIMARY KEY CHECK (load IN ('import','search','links','notify','simulate')),
        reason text,
        paused_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE queue_pause`);
  }
}
