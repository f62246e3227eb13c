import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opinions, match reports, verification tasks and visits, messages to role queues. */
export class ReviewAndVerification0006 implements MigrationInterface {
  readonly name = 'ReviewAndVerification1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_claim (
        hit_id uuid NOT NULL REFERENCES hit,
        seat text NOT NULL CHECK (seat IN ('a','b','arbiter')),
        account_id uuid NOT NULL REFERENCES account,
        claimed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (hit_id, seat),
        UNIQUE (hit_id, account_id)
      );

      CREATE TABLE opinion (
        id uuid PRIMARY KEY,
        hit_id uuid NOT NULL REFERENCES hit,
        seat text NOT NULL CHECK (seat IN ('a','b','arbiter')),
        account_id uuid NOT NULL REFERENCES account,
        code text NOT NULL CHECK (code IN ('C1','C2','C3','R1','R2','R3','R4','R5','R6','R7','I1','I2','I3','W1','W2')),
        reason text NOT NULL CHECK (length(btrim(reason)) >= 5),
        at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (hit_id, seat),
        UNIQUE (hit_id, account_id)
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON opinion FROM homeward_app;

      CREATE TABLE match_report (
        id uuid PRIMARY KEY,
        hit_id uuid NOT NULL REFERENCES hit,
        number text NOT NULL,
        revision integer NOT NULL,
        locale text NOT NULL CHECK (locale IN ('zh','en')),
        verification_code text NOT NULL,
        sha256 text NOT NULL,
        -- The facts as they were: the same content and locale give the same bytes again.
        content jsonb NOT NULL,
        pdf bytea NOT NULL,
        created_by uuid REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (hit_id, revision, locale),
        UNIQUE (verification_code, locale)
      );
      REVOKE UPDATE, DELETE, TRUNCATE ON match_report FROM homeward_app;

      CREATE TABLE verification_task (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        hit_id uuid NOT NULL REFERENCES hit,
        -- Copied codes: the case or the person may belong to a district that this one may not read.
        hit_number text NOT NULL,
        case_number text NOT NULL,
        person_code text NOT NULL,
        district_id uuid NOT NULL REFERENCES district,
        side text NOT NULL CHECK (side IN ('family','person','both')),
        status text NOT NULL CHECK (status IN ('assigned','accepted','visited','reported','cancelled')),
        due_on date NOT NULL,
        account_id uuid REFERENCES account,
        outcome text CHECK (outcome IN ('identity_confirmed','identity_refuted','not_found','contact_declined')),
        person_wish text CHECK (person_wish IN ('wants_contact','declines_contact','undecided','guardian_agrees','guardian_declines')),
        created_at timestamptz NOT NULL DEFAULT now(),
        reported_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (hit_id, district_id)
      );
      CREATE SEQUENCE verification_task_number;

      CREATE TABLE visit (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES verification_task,
        district_id uuid NOT NULL REFERENCES district,
        visited_on date NOT NULL,
        place text NOT NULL,
        note text NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE reunion (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES missing_case,
        hit_id uuid NOT NULL UNIQUE REFERENCES hit,
        reunited_on date NOT NULL,
        note text,
        recorded_by uuid NOT NULL REFERENCES account,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      -- A message goes to a role queue (of a district, where the role has one), never to one officer.
      CREATE TABLE message (
        id uuid PRIMARY KEY,
        role text NOT NULL,
        district_id uuid REFERENCES district,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        params jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        acknowledged_at timestamptz,
        acknowledged_by uuid REFERENCES account,
        escalated_at timestamptz,
        UNIQUE NULLS NOT DISTINCT (role, district_id, kind, subject_id)
      );
      CREATE INDEX message_queue ON message (role, acknowledged_at, created_at);
    `);
    for (const table of ['verification_task', 'visit', 'message']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY in_scope ON ${table}
          USING (scope_is_city() OR district_id = scope_district()) WITH CHECK (scope_is_city() OR district_id = scope_district());
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE message, reunion, visit, verification_task, match_report, opinion, review_claim',
    );
  }
}
