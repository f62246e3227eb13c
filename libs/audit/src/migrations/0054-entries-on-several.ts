import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One entry may name several records; each of them finds it. */
export class EntriesOnSeveral0054 implements MigrationInterface {
  readonly name = 'EntriesOnSeveral1700000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX audit_entry_several ON audit_entry USING gin ((data->'subjects')) WHERE subject_id = 'several'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_several');
  }
}
