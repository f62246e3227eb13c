import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Districts, collection points, accounts, sessions; the application role and the scope functions of row-level security. */
export class Access0001 implements MigrationInterface {
  readonly name = 'Access1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'homeward_app') THEN
          CREATE ROLE homeward_app NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT homeward_app TO CURRENT_USER;
      GRANT USAGE ON SCHEMA public TO homeward_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO homeward_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO homeward_app;

      -- The scope of the running transaction; unset shows nothing.
      CREATE FUNCTION scope_is_city() RETURNS boolean LANGUAGE sql STABLE AS
        $$ SELECT coalesce(nullif(current_setting('homeward.scope', true), '') = 'city', false) $$;
      CREATE FUNCTION scope_district() RETURNS uuid LANGUAGE sql STABLE AS
        $$ SELECT nullif(current_setting('homeward.district', true), '')::uuid $$;
      CREATE FUNCTION scope_point() RETURNS uuid LANGUAGE sql STABLE AS
        $$ SELECT nullif(current_setting('homeward.point', true), '')::uuid $$;
      -- A district scope sees its district; a point scope sees only what its point made.
      CREATE FUNCTION scope_sees(district uuid, point uuid) RETURNS boolean LANGUAGE sql STABLE AS
        $$ SELECT CASE coalesce(nullif(current_setting('homeward.scope', true), ''), 'none')
             WHEN 'city' THEN true
             WHEN 'district' THEN district = scope_district()
             WHEN 'point' THEN district = scope_district() AND point = scope_point()
             ELSE false END $$;

      CREATE TABLE district (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE CHECK (code ~ '^[0-9]{6}$'),
        name_zh text NOT NULL,
        name_en text NOT NULL
      );

      CREATE TABLE collection_point (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL REFERENCES district,
        code text NOT NULL UNIQUE,
        name_zh text NOT NULL,
        name_en text NOT NULL
      );
      ALTER TABLE collection_point ENABLE ROW LEVEL SECURITY;
      ALTER TABLE collection_point FORCE ROW LEVEL SECURITY;
      CREATE POLICY read_all ON collection_point FOR SELECT USING (nullif(current_setting('homeward.scope', true), '') IS NOT NULL);
      CREATE POLICY write_city ON collection_point FOR ALL USING (scope_is_city()) WITH CHECK (scope_is_city());

      CREATE TABLE account (
        id uuid PRIMARY KEY,
        username text NOT NULL UNIQUE,
        display_name text NOT NULL,
        role text NOT NULL CHECK (role IN ('technician','analyst','lab_lead','investigator','coordinator','auditor','security_admin','system_admin')),
        district_id uuid REFERENCES district,
        collection_point_id uuid REFERENCES collection_point,
        password_hash text NOT NULL,
        totp_secret text,
        totp_last_step bigint,
        failed_attempts integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        disabled_at timestamptz,
        is_demonstration boolean NOT NULL DEFAULT false,
        locale text NOT NULL DEFAULT 'zh' CHECK (locale IN ('zh','en')),
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CHECK (role <> 'technician' OR (district_id IS NOT NULL AND collection_point_id IS NOT NULL)),
        CHECK (role <> 'investigator' OR district_id IS NOT NULL)
      );
      ALTER TABLE account ENABLE ROW LEVEL SECURITY;
      ALTER TABLE account FORCE ROW LEVEL SECURITY;
      CREATE POLICY in_scope ON account USING (scope_sees(district_id, collection_point_id)) WITH CHECK (scope_is_city());

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash text NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES account,
        mfa_passed boolean NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        address text NOT NULL,
        user_agent text NOT NULL
      );
      CREATE INDEX session_account ON session (account_id);
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('The first migration is not undone; drop the database instead.'));
  }
}
