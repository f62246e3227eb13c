import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An import of any size: the file is kept in compressed pieces, samples are applied by number, and calls that were
 * accepted without remark need no row.
 */
export class StagedInNumbers0051 implements MigrationInterface {
  readonly name = 'StagedInNumbers1700000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The content of an uploaded file, gzip in pieces; without a hash as long as it is being written.
      CREATE TABLE stored_file (
        id uuid PRIMARY KEY,
        sha256 text UNIQUE,
        size_bytes bigint NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE stored_file_piece (
        file_id uuid NOT NULL REFERENCES stored_file,
        number integer NOT NULL,
        content bytea NOT NULL,
        compressed boolean NOT NULL DEFAULT true,
        PRIMARY KEY (file_id, number)
      );
      ALTER TABLE import_batch ADD COLUMN file_id uuid REFERENCES stored_file;
      INSERT INTO stored_file (id, sha256, size_bytes, stored_at)
        SELECT DISTINCT ON (sha256) id, sha256, size_bytes, uploaded_at
          FROM import_batch JOIN import_file ON batch_id = id ORDER BY sha256, uploaded_at;
      INSERT INTO stored_file_piece (file_id, number, content, compressed)
        SELECT id, 0, content, false FROM stored_file JOIN import_file ON batch_id = id;
      UPDATE import_batch b SET file_id = f.id FROM stored_file f, import_file i WHERE f.sha256 = b.sha256 AND i.batch_id = b.id;
      CREATE INDEX import_batch_file ON import_batch (file_id);
      DROP TABLE import_file;

      -- Samples of one donor have one number; autosomal_loci is null where the genotypes are not divided yet.
      ALTER TABLE import_sample ADD COLUMN number integer NOT NULL DEFAULT 0;
      ALTER TABLE import_sample ADD COLUMN other_genotypes jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE import_sample ADD COLUMN autosomal_loci integer;
      UPDATE import_sample s SET number = n.number
        FROM (SELECT i.id, dense_rank() OVER (PARTITION BY i.batch_id ORDER BY p.donor_id, i.specimen_id) AS number
                FROM import_sample i JOIN specimen p ON p.id = i.specimen_id) n
       WHERE n.id = s.id AND s.status IN ('accepted', 'held');
      CREATE INDEX import_sample_number ON import_sample (batch_id, number);
      -- Each index is written once more for each sample that is applied.
      DROP INDEX import_sample_status;
      CREATE INDEX import_sample_held ON import_sample (batch_id) WHERE status = 'held';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX import_sample_number, import_sample_held;
      CREATE INDEX import_sample_status ON import_sample (batch_id, status, kind);
      UPDATE import_sample SET genotypes = genotypes || other_genotypes;
      ALTER TABLE import_sample DROP COLUMN number, DROP COLUMN other_genotypes, DROP COLUMN autosomal_loci;
      CREATE TABLE import_file (
        batch_id uuid PRIMARY KEY REFERENCES import_batch,
        content bytea NOT NULL
      );
      ALTER TABLE import_batch DROP COLUMN file_id;
      DROP TABLE stored_file_piece, stored_file;
    `);
  }
}
