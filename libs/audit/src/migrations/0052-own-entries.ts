import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an account did itself is found without what the worker did for it: an import writes hundreds of thousands. */
export class OwnEntries0052 implements MigrationInterface {
  readonly name = 'OwnEntries1700000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX audit_entry_account ON audit_entry (account_id, id) WHERE account_id IS NOT NULL AND role <> 'system'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_account');
  }
}
