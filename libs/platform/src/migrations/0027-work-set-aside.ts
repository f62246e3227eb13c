import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work that ends its process each time is noticed, counted and set aside. */
export class WorkSetAside0027 implements MigrationInterface {
  readonly name = 'WorkSetAside1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_item
        -- Runs that began since the last progress and of which nobody has said how they ended.
        ADD COLUMN open_runs uuid[] NOT NULL DEFAULT '{}',
        -- The least that was left to be done, by any run of this generation.
        ADD COLUMN least_left bigint,
        ADD COLUMN set_aside_reason text CHECK (set_aside_reason IN ('process_ended','failed_often')),
        ADD CHECK (set_aside_reason IS NULL OR status = 'failed');
      CREATE INDEX work_item_set_aside ON work_item (finished_at) WHERE set_aside_reason IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_item DROP COLUMN set_aside_reason, DROP COLUMN least_left, DROP COLUMN open_runs;
    `);
  }
}
