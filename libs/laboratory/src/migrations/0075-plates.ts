import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plates with their wells, lots of reagents, and the batches that plates came back in. */
export class Plates0075 implements MigrationInterface {
  readonly name = 'Plates1700000000075';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plate (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        panel text NOT NULL,
        assay text NOT NULL,
        results_group text NOT NULL,
        file_name_convention text NOT NULL,
        status text NOT NULL CONSTRAINT plate_status_check
          CHECK (status IN ('drafted','released','amplified','run','imported','failed')),
        created_by uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        released_by uuid REFERENCES account,
        released_at timestamptz,
        amplified_by uuid REFERENCES account,
        amplified_at timestamptz,
        run_by uuid REFERENCES account,
        run_at timestamptz,
        imported_at timestamptz,
        failed_by uuid REFERENCES account,
        failed_at timestamptz,
        failure_reason text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE SEQUENCE plate_number;
      CREATE INDEX plate_status ON plate (status, id);

      CREATE TABLE plate_well (
        plate_id uuid NOT NULL REFERENCES plate,
        well text NOT NULL,
        kind text NOT NULL CONSTRAINT plate_well_kind_check
          CHECK (kind IN ('sample','positive_control','negative_control','ladder')),
        name text NOT NULL,
        specimen_id uuid REFERENCES specimen,
        active boolean NOT NULL DEFAULT true,
        PRIMARY KEY (plate_id, well),
        CONSTRAINT plate_well_specimen_check CHECK ((kind = 'sample') = (specimen_id IS NOT NULL))
      );
      CREATE UNIQUE INDEX plate_well_name ON plate_well (plate_id, name);
      CREATE INDEX plate_well_specimen ON plate_well (specimen_id);
      -- A specimen stands on one plate at a time.
      CREATE UNIQUE INDEX plate_well_once ON plate_well (specimen_id) WHERE active;

      CREATE TABLE reagent_lot (
        id uuid PRIMARY KEY,
        kind text NOT NULL CONSTRAINT reagent_lot_kind_check
          CHECK (kind IN ('kit','polymer','size_standard','formamide','control_dna')),
        name text NOT NULL,
        lot text NOT NULL,
        expires_on date NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT reagent_lot_once UNIQUE (kind, name, lot)
      );

      CREATE TABLE plate_lot (
        plate_id uuid NOT NULL REFERENCES plate,
        lot_id uuid NOT NULL REFERENCES reagent_lot,
        override_reason text,
        overridden_by uuid REFERENCES account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (plate_id, lot_id),
        CONSTRAINT plate_lot_override_check CHECK ((override_reason IS NULL) = (overridden_by IS NULL))
      );
      CREATE INDEX plate_lot_lot ON plate_lot (lot_id);

      CREATE TABLE plate_batch (
        plate_id uuid NOT NULL REFERENCES plate,
        batch_id uuid NOT NULL REFERENCES import_batch,
        matched_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (plate_id, batch_id)
      );
      CREATE INDEX plate_batch_batch ON plate_batch (batch_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE plate_batch, plate_lot, reagent_lot, plate_well, plate; DROP SEQUENCE plate_number',
    );
  }
}
