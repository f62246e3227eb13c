import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several files in one batch, what was decided about them, and columns that a person said are not needed. */
export class FilesAndStatements0050 implements MigrationInterface {
  readonly name = 'FilesAndStatements1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_batch ADD COLUMN statements jsonb NOT NULL DEFAULT '[]';
      -- Null: recognised by the bytes.
      ALTER TABLE import_batch ADD COLUMN stated_encoding text;
      -- Names of the files of an archive; the kind of header that each table has.
      ALTER TABLE import_batch ADD COLUMN parts text[] NOT NULL DEFAULT '{}';
      ALTER TABLE import_batch ADD COLUMN header_sets text[] NOT NULL DEFAULT '{}';

      ALTER TABLE import_row ADD COLUMN part integer NOT NULL DEFAULT 0;
      ALTER TABLE import_row DROP CONSTRAINT import_row_pkey;
      ALTER TABLE import_row ADD PRIMARY KEY (batch_id, part, row_number, position);
      DROP INDEX import_row_problems;
      CREATE INDEX import_row_problems ON import_row (batch_id, status, part, row_number, position);

      CREATE TABLE unneeded_column (
        header_set text NOT NULL,
        header text NOT NULL,
        said_by uuid NOT NULL REFERENCES account,
        said_at timestamptz NOT NULL DEFAULT now(),
        reason text NOT NULL,
        PRIMARY KEY (header_set, header)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE unneeded_column;
      DROP INDEX import_row_problems;
      DELETE FROM import_row WHERE part > 0;
      ALTER TABLE import_row DROP CONSTRAINT import_row_pkey;
      ALTER TABLE import_row DROP COLUMN part;
      ALTER TABLE import_row ADD PRIMARY KEY (batch_id, row_number, position);
      CREATE INDEX import_row_problems ON import_row (batch_id, status, row_number, position);
      ALTER TABLE import_batch DROP COLUMN statements, DROP COLUMN stated_encoding, DROP COLUMN parts, DROP COLUMN header_sets;
    `);
  }
}
