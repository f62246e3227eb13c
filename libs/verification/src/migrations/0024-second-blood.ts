import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'new','claimed','decided_a','blind_review_b','agreed','conflict','arbitration','recollection_ordered',
  'confirmed','refuted','notified','verified_on_site','wishes_recorded','reunified','follow_up','closed','superseded'`;
const ADDED = `'retested','withdrawn'`;

/** Second blood of both sides of a hit, its waivers; hits stopped by a withdrawn consent; reunions undone. */
export class SecondBlood0024 implements MigrationInterface {
  readonly name = 'SecondBlood1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hit DROP CONSTRAINT hit_status_check;
      ALTER TABLE hit ADD CONSTRAINT hit_status_check CHECK (status IN (${BEFORE},${ADDED}));

      -- Blood of these donors that is collected and registered after the order is the second blood of the hit.
      CREATE TABLE second_blood (
        hit_id uuid PRIMARY KEY REFERENCES hit,
        ordered_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE second_blood_donor (
        hit_id uuid NOT NULL REFERENCES second_blood,
        donor_id uuid NOT NULL REFERENCES donor,
        side text NOT NULL CHECK (side IN ('family','person')),
        PRIMARY KEY (hit_id, donor_id)
      );
      CREATE INDEX second_blood_of_donor ON second_blood_donor (donor_id);

      -- In force when both roles, two people, have signed; never changed.
      CREATE TABLE second_blood_waiver (
        hit_id uuid NOT NULL REFERENCES second_blood,
        role text NOT NULL CHECK (role IN ('lab_lead','coordinator')),
        account_id uuid NOT NULL REFERENCES account,
        reason text NOT NULL CHECK (length(btrim(reason)) >= 5),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (hit_id, role),
        UNIQUE (hit_id, account_id)
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON second_blood_waiver FROM homeward_app;

      -- Hits on their way: what was collected since their reviewers agreed counts.
      INSERT INTO second_blood (hit_id, ordered_at)
        SELECT h.id, coalesce((SELECT max(e.at) FROM audit_entry e WHERE e.subject_type = 'hit'
          AND e.subject_id = h.id::text AND e.action IN ('hit.agree','hit.arbitrate')), h.created_at)
        FROM hit h WHERE h.status IN ('confirmed','notified','verified_on_site','wishes_recorded');
      INSERT INTO second_blood_donor (hit_id, donor_id, side)
        SELECT h.id, h.person_donor_id, 'person' FROM hit h JOIN second_blood b ON b.hit_id = h.id
        UNION ALL
        SELECT h.id, (m->>'id')::uuid, 'family' FROM hit h JOIN second_blood b ON b.hit_id = h.id,
          jsonb_array_elements(h.evidence->'members') m WHERE (m->>'typed')::boolean;

      ALTER TABLE reunion ADD COLUMN undone_at timestamptz, ADD COLUMN missing_facts jsonb;
      ALTER TABLE reunion DROP CONSTRAINT reunion_hit_id_key;
      CREATE UNIQUE INDEX reunion_in_force ON reunion (hit_id) WHERE undone_at IS NULL;
      -- One person asks, another decides.
      CREATE TABLE reunion_undo (
        id uuid PRIMARY KEY,
        reunion_id uuid NOT NULL REFERENCES reunion,
        requested_by uuid NOT NULL REFERENCES account,
        requested_at timestamptz NOT NULL DEFAULT now(),
        reason text NOT NULL CHECK (length(btrim(reason)) >= 5),
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        approved boolean,
        note text,
        CHECK (decided_by IS DISTINCT FROM requested_by),
        CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (approved IS NULL))
      );
      CREATE UNIQUE INDEX reunion_undo_open ON reunion_undo (reunion_id) WHERE decided_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reunion_undo, second_blood_waiver, second_blood_donor, second_blood;
      DELETE FROM reunion WHERE undone_at IS NOT NULL;
      DROP INDEX reunion_in_force;
      ALTER TABLE reunion ADD CONSTRAINT reunion_hit_id_key UNIQUE (hit_id);
      ALTER TABLE reunion DROP COLUMN undone_at, DROP COLUMN missing_facts;
      UPDATE hit SET status = 'superseded' WHERE status = 'withdrawn';
      UPDATE hit SET status = 'notified' WHERE status = 'retested';
      ALTER TABLE hit DROP CONSTRAINT hit_status_check;
      ALTER TABLE hit ADD CONSTRAINT hit_status_check CHECK (status IN (${BEFORE}));
    `);
  }
}
