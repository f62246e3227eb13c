import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the shards of the index are asked and answer, and which worker holds which. */
export class IndexShards0012 implements MigrationInterface {
  readonly name = 'IndexShards1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Rows live while somebody waits: whoever asked takes the answer and deletes them.
      CREATE TABLE shard_question (
        id uuid PRIMARY KEY,
        shards integer NOT NULL CHECK (shards > 1),
        -- How rows are dealt out; a shard that deals them otherwise does not answer.
        stretch integer NOT NULL,
        mode text NOT NULL CHECK (mode IN ('scan','screen','fresh','before')),
        row_from bigint NOT NULL,
        row_to bigint NOT NULL CHECK (row_to >= row_from),
        policy_version integer NOT NULL REFERENCES policy (version),
        -- A dry run under the policy, or under the one that the what-if changes it to.
        what_if_id uuid REFERENCES policy_what_if,
        what_if_changed boolean,
        -- Searches (cases in a dry run) with what tells whether the shard sees the same family.
        families jsonb NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        waited_at timestamptz NOT NULL DEFAULT now(),
        put_at timestamptz,
        answer jsonb,
        CHECK ((what_if_id IS NULL) = (what_if_changed IS NULL))
      );
      CREATE TABLE shard_answer (
        question_id uuid NOT NULL REFERENCES shard_question ON DELETE CASCADE,
        shard integer NOT NULL,
        answer jsonb NOT NULL,
        PRIMARY KEY (question_id, shard)
      );
      -- Every worker that runs, and the shard it holds.
      CREATE TABLE shard_worker (
        id uuid PRIMARY KEY,
        shard integer NOT NULL,
        shards integer NOT NULL,
        stretch integer NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shard_worker, shard_answer, shard_question');
  }
}
