import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row of work is given to the queue once; pauses between attempts are the queue's. */
export class Outbox0035 implements MigrationInterface {
  readonly name = 'Outbox1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_item
        -- The generation that the queue has been given.
        ADD COLUMN relayed integer NOT NULL DEFAULT 0,
        -- How often the row was given to the queue: it numbers the jobs of a row.
        ADD COLUMN deliveries integer NOT NULL DEFAULT 0,
        DROP COLUMN not_before;
      CREATE INDEX work_item_unrelayed ON work_item (priority, requested_at)
        WHERE status = 'pending' AND relayed < generation;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX work_item_unrelayed;
      ALTER TABLE work_item DROP COLUMN relayed, DROP COLUMN deliveries,
        ADD COLUMN not_before timestamptz NOT NULL DEFAULT now();
    `);
  }
}
