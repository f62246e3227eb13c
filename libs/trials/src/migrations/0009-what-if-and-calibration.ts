import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dry runs of changed policies on the present database, and calibrations on simulated families. */
export class WhatIfAndCalibration0009 implements MigrationInterface {
  readonly name = 'WhatIfAndCalibration1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_what_if (
        id uuid PRIMARY KEY,
        settings jsonb NOT NULL,
        base_version integer NOT NULL REFERENCES policy (version),
        status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending','done','cancelled')),
        -- Persons numbered when the index was read, persons of them alive, open cases: set with the results.
        head bigint,
        persons_compared bigint,
        cases_compared integer,
        results jsonb,
        created_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CHECK ((status = 'done') = (results IS NOT NULL))
      );

      CREATE TABLE calibration_run (
        id uuid PRIMARY KEY,
        -- Kit, families and children per type, seed; the policy stands under its version.
        parameters jsonb NOT NULL,
        policy_version integer NOT NULL REFERENCES policy (version),
        status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending','done','cancelled')),
        results jsonb,
        created_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CHECK ((status = 'done') = (results IS NOT NULL))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calibration_run, policy_what_if');
  }
}
