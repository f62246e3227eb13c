import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrections of single loci of typings: asked for by one account, approved by another. */
export class LocusCorrections0096 implements MigrationInterface {
  readonly name = 'LocusCorrections1700000000096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE locus_correction (
        id uuid PRIMARY KEY,
        typing_id uuid NOT NULL REFERENCES typing,
        locus text NOT NULL,
        before jsonb NOT NULL,
        corrected jsonb,
        reason text NOT NULL,
        status text NOT NULL DEFAULT 'proposed' CONSTRAINT locus_correction_status_check
          CHECK (status IN ('proposed','approved','rejected','withdrawn','replaced')),
        proposed_by uuid NOT NULL REFERENCES account,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        decision_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT locus_correction_four_eyes CHECK (status <> 'approved' OR decided_by <> proposed_by)
      );
      CREATE INDEX locus_correction_typing ON locus_correction (typing_id);
      CREATE INDEX locus_correction_waiting ON locus_correction (status, id);
      CREATE UNIQUE INDEX locus_correction_one_proposed ON locus_correction (typing_id, locus) WHERE status = 'proposed';
      CREATE UNIQUE INDEX locus_correction_one_in_force ON locus_correction (typing_id, locus) WHERE status = 'approved';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE locus_correction');
  }
}
