import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the typings of relatives say against their declared family, and what the laboratory lead decided. */
export class FamilyContradictions0085 implements MigrationInterface {
  readonly name = 'FamilyContradictions1700000000085';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE family_contradiction (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES missing_case,
        -- Hash of the evidence: profiles, relations and drawing.
        key text NOT NULL,
        kind text NOT NULL CONSTRAINT family_contradiction_kind_check CHECK (kind IN ('place','same_genotype')),
        -- Donors, and names of loci; no alleles.
        members uuid[] NOT NULL,
        log10_lr double precision,
        loci_compared integer NOT NULL,
        loci text[] NOT NULL,
        status text NOT NULL CONSTRAINT family_contradiction_status_check CHECK (status IN ('open','stands','gone')),
        reason text,
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        found_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        CONSTRAINT family_contradiction_once UNIQUE (case_id, key),
        CONSTRAINT family_contradiction_decided CHECK (status <> 'stands' OR (reason IS NOT NULL AND decided_by IS NOT NULL))
      );
      CREATE INDEX family_contradiction_open ON family_contradiction (found_at, id) WHERE status = 'open';
      ALTER TABLE family_contradiction ENABLE ROW LEVEL SECURITY;
      ALTER TABLE family_contradiction FORCE ROW LEVEL SECURITY;
      CREATE POLICY in_scope ON family_contradiction
        USING (scope_sees(district_id, collection_point_id)) WITH CHECK (scope_sees(district_id, collection_point_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE family_contradiction');
  }
}
