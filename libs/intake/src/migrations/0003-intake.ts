import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases, donors, identities, consent, collection kits, specimens, custody, shipments. */
export class Intake0003 implements MigrationInterface {
  readonly name = 'Intake1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE missing_case (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        status text NOT NULL CHECK (status IN ('open','suspended','reunited','closed')),
        missing_sex text NOT NULL CHECK (missing_sex IN ('male','female','unknown')),
        missing_birth_date date,
        missing_since date NOT NULL,
        urgent boolean NOT NULL DEFAULT false,
        -- Raised by every change of the family's genetics or pedigree; a search belongs to one version.
        search_version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CHECK (missing_birth_date IS NULL OR missing_birth_date <= missing_since)
      );
      CREATE SEQUENCE missing_case_number;

      CREATE TABLE donor (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('relative','unknown_origin')),
        category text CHECK (category IN ('rescued_child','child_of_unknown_origin','household_registration','vagrant_minor','abandoned_infant','welfare_resident','adult_seeking_family','unidentified_body')),
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        sex text NOT NULL CHECK (sex IN ('male','female','unknown')),
        birth_year integer CHECK (birth_year BETWEEN 1900 AND 2200),
        found_on date,
        withdrawn_at timestamptz,
        created_by uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CHECK ((kind = 'unknown_origin') = (category IS NOT NULL))
      );
      CREATE SEQUENCE donor_code;

      CREATE TABLE case_member (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES missing_case,
        donor_id uuid NOT NULL REFERENCES donor,
        relation text NOT NULL,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (case_id, donor_id)
      );
      CREATE UNIQUE INDEX case_member_one_of_a_kind ON case_member (case_id, relation)
        WHERE relation IN ('father','mother','spouse_parent_of_child','paternal_grandfather','paternal_grandmother','maternal_grandfather','maternal_grandmother');
      CREATE INDEX case_member_donor ON case_member (donor_id);

      -- Everything that names a person; each field is encrypted, looked up only through its blind index.
      CREATE TABLE identity (
        id uuid PRIMARY KEY,
        donor_id uuid UNIQUE REFERENCES donor,
        case_id uuid UNIQUE REFERENCES missing_case,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        name text,
        id_number text,
        id_number_index text,
        phone text,
        phone_index text,
        address text,
        duplicate_choice text CHECK (duplicate_choice IN ('same_person','twin','typing_error')),
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CHECK ((donor_id IS NULL) <> (case_id IS NULL))
      );
      CREATE UNIQUE INDEX identity_one_id_number ON identity (id_number_index) WHERE duplicate_choice IS NULL;
      CREATE INDEX identity_phone ON identity (phone_index);

      CREATE TABLE consent (
        id uuid PRIMARY KEY,
        donor_id uuid NOT NULL REFERENCES donor,
        kind text NOT NULL CHECK (kind IN ('own_consent','guardian_consent','legal_basis')),
        reference text NOT NULL,
        given_on date NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_at timestamptz,
        withdrawn_reason text,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point
      );
      CREATE UNIQUE INDEX consent_one_in_force ON consent (donor_id) WHERE withdrawn_at IS NULL;

      CREATE TABLE shipment (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        status text NOT NULL CHECK (status IN ('draft','ready','sent','partially_received','received','reconciled','cancelled','lost')),
        carrier text,
        tracking_number text,
        sent_at timestamptz,
        received_at timestamptz,
        created_by uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE SEQUENCE shipment_number;

      -- A kit exists, and is issued to a point, before any donor.
      CREATE TABLE collection_kit (
        id uuid PRIMARY KEY,
        form_barcode text NOT NULL UNIQUE,
        specimen_barcode text NOT NULL UNIQUE,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        status text NOT NULL CHECK (status IN ('issued','used','void')),
        issued_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE SEQUENCE collection_kit_serial;

      CREATE TABLE specimen (
        id uuid PRIMARY KEY,
        barcode text NOT NULL UNIQUE,
        kit_id uuid NOT NULL UNIQUE REFERENCES collection_kit,
        donor_id uuid NOT NULL REFERENCES donor,
        material text NOT NULL CHECK (material IN ('blood_card','blood_tube','swab','reference_item')),
        collected_on date NOT NULL,
        status text NOT NULL CHECK (status IN ('registered','packed','in_transit','received','rejected','typed','lost','recollection_ordered')),
        shipment_id uuid REFERENCES shipment,
        reject_reason text,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        created_by uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX specimen_donor ON specimen (donor_id);
      CREATE INDEX specimen_shipment ON specimen (shipment_id);

      CREATE TABLE custody_event (
        id uuid PRIMARY KEY,
        specimen_id uuid NOT NULL REFERENCES specimen,
        event text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        -- Null when the worker did it.
        account_id uuid REFERENCES account,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        note text,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point
      );
      CREATE INDEX custody_event_specimen ON custody_event (specimen_id, at);
      REVOKE UPDATE, DELETE, TRUNCATE ON custody_event FROM homeward_app;

      -- Tells a mistyped barcode from another point's, and nothing else about the kit.
      CREATE FUNCTION kit_is_issued(barcode text) RETURNS boolean LANGUAGE sql STABLE SET homeward.scope = 'city' AS
        $$ SELECT EXISTS (SELECT FROM collection_kit WHERE form_barcode = barcode OR specimen_barcode = barcode) $$;
    `);
    for (const table of [
      'missing_case',
      'donor',
      'case_member',
      'identity',
      'consent',
      'shipment',
      'collection_kit',
      'specimen',
      'custody_event',
    ]) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY in_scope ON ${table}
          USING (scope_sees(district_id, collection_point_id)) WITH CHECK (scope_sees(district_id, collection_point_id));
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION kit_is_issued; DROP TABLE custody_event, specimen, collection_kit, shipment, consent, identity, case_member, donor, missing_case',
    );
  }
}
