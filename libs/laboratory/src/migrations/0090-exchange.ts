import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles that are sent to other offices: recipients, requests under four eyes, what was sent, and answers. */
export class Exchange0090 implements MigrationInterface {
  readonly name = 'Exchange1700000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange_recipient (
        id uuid PRIMARY KEY,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        kind text NOT NULL CONSTRAINT exchange_recipient_kind_check
          CHECK (kind IN ('national_database','partner_laboratory','police')),
        contact text NOT NULL,
        agreement text NOT NULL,
        code text NOT NULL UNIQUE,
        own_code text NOT NULL,
        in_force boolean NOT NULL,
        changed_by uuid NOT NULL REFERENCES account,
        changed_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE exchange (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        recipient_id uuid NOT NULL REFERENCES exchange_recipient,
        purpose text NOT NULL CONSTRAINT exchange_purpose_check
          CHECK (purpose IN ('national_comparison','partner_comparison','second_laboratory','other')),
        purpose_text text NOT NULL,
        legal_basis text NOT NULL,
        format text NOT NULL CONSTRAINT exchange_format_check CHECK (format IN ('cmf_3_2','csv')),
        loci text NOT NULL CONSTRAINT exchange_loci_check CHECK (loci IN ('autosomal','str','all')),
        selection jsonb NOT NULL,
        persons integer NOT NULL,
        families integer NOT NULL,
        relatives integer NOT NULL,
        status text NOT NULL CONSTRAINT exchange_status_check
          CHECK (status IN ('requested','approved','refused','produced','delivered','failed','withdrawn','expired')),
        requested_by uuid NOT NULL REFERENCES account,
        requested_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES account,
        decided_at timestamptz,
        decision_reason text,
        file_id uuid REFERENCES stored_file,
        sha256 text,
        size_bytes bigint,
        sent integer,
        left_out integer,
        produced_at timestamptz,
        expires_at timestamptz,
        delivered_at timestamptz,
        failure jsonb,
        withdrawn_by uuid REFERENCES account,
        withdrawn_at timestamptz,
        withdrawal_reason text,
        version integer NOT NULL DEFAULT 1,
        -- Nothing leaves on the word of one person.
        CONSTRAINT exchange_four_eyes CHECK (status NOT IN ('approved','refused','produced','delivered','failed','expired')
          OR (decided_by IS NOT NULL AND decided_by <> requested_by))
      );
      CREATE SEQUENCE exchange_number;
      CREATE INDEX exchange_status ON exchange (status, id);
      CREATE INDEX exchange_file ON exchange (file_id);
      CREATE INDEX exchange_recipient_requests ON exchange (recipient_id);

      CREATE TABLE exchange_identifier (
        identifier text PRIMARY KEY,
        recipient_id uuid NOT NULL REFERENCES exchange_recipient,
        donor_id uuid REFERENCES donor,
        case_id uuid REFERENCES missing_case,
        CONSTRAINT exchange_identifier_whose CHECK (donor_id IS NOT NULL OR case_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX exchange_identifier_relative ON exchange_identifier (recipient_id, donor_id, case_id)
        WHERE donor_id IS NOT NULL AND case_id IS NOT NULL;
      CREATE UNIQUE INDEX exchange_identifier_person ON exchange_identifier (recipient_id, donor_id) WHERE case_id IS NULL;
      CREATE UNIQUE INDEX exchange_identifier_family ON exchange_identifier (recipient_id, case_id) WHERE donor_id IS NULL;
      CREATE INDEX exchange_identifier_donor ON exchange_identifier (donor_id);
      CREATE INDEX exchange_identifier_case ON exchange_identifier (case_id);

      CREATE TABLE exchange_item (
        id uuid PRIMARY KEY,
        exchange_id uuid NOT NULL REFERENCES exchange,
        place integer NOT NULL,
        donor_id uuid NOT NULL REFERENCES donor,
        case_id uuid REFERENCES missing_case,
        relation text,
        identifier text NOT NULL,
        family text,
        status text NOT NULL DEFAULT 'listed' CONSTRAINT exchange_item_status_check
          CHECK (status IN ('listed','sent','left_out')),
        profile_id uuid REFERENCES profile,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        CONSTRAINT exchange_item_identifier_once UNIQUE (exchange_id, identifier),
        CONSTRAINT exchange_item_place UNIQUE (exchange_id, place),
        CONSTRAINT exchange_item_sent CHECK (status <> 'sent' OR profile_id IS NOT NULL),
        CONSTRAINT exchange_item_family CHECK ((case_id IS NULL) = (relation IS NULL))
      );
      CREATE INDEX exchange_item_donor ON exchange_item (donor_id, exchange_id);
      CREATE INDEX exchange_item_case ON exchange_item (case_id);

      CREATE TABLE exchange_answer_file (
        id uuid PRIMARY KEY,
        exchange_id uuid NOT NULL REFERENCES exchange,
        file_id uuid NOT NULL REFERENCES stored_file,
        sha256 text NOT NULL,
        file_name text NOT NULL,
        accepted integer NOT NULL,
        repeated integer NOT NULL,
        refused integer NOT NULL,
        problems jsonb NOT NULL,
        uploaded_by uuid NOT NULL REFERENCES account,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT exchange_answer_file_once UNIQUE (exchange_id, sha256)
      );
      CREATE INDEX exchange_answer_file_content ON exchange_answer_file (file_id);

      CREATE TABLE exchange_answer (
        id uuid PRIMARY KEY,
        exchange_id uuid NOT NULL REFERENCES exchange,
        item_id uuid NOT NULL REFERENCES exchange_item,
        answer_file_id uuid NOT NULL REFERENCES exchange_answer_file,
        row_number integer NOT NULL,
        result text NOT NULL CONSTRAINT exchange_answer_result_check
          CHECK (result IN ('no_match','possible_match','match')),
        reference text NOT NULL DEFAULT '',
        remark text NOT NULL DEFAULT '',
        answered_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        note text,
        noted_by uuid REFERENCES account,
        noted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        district_id uuid NOT NULL REFERENCES district,
        collection_point_id uuid NOT NULL REFERENCES collection_point,
        CONSTRAINT exchange_answer_once UNIQUE (item_id, result, reference, answered_on),
        CONSTRAINT exchange_answer_noted CHECK ((noted_at IS NULL) = (noted_by IS NULL))
      );
      CREATE INDEX exchange_answer_exchange ON exchange_answer (exchange_id, id);
      CREATE INDEX exchange_answer_of_file ON exchange_answer (answer_file_id);
      CREATE INDEX exchange_answer_waiting ON exchange_answer (created_at) WHERE noted_at IS NULL AND result <> 'no_match';
    `);
    for (const table of ['exchange_item', 'exchange_answer']) {
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
      'DROP TABLE exchange_answer, exchange_answer_file, exchange_item, exchange_identifier, exchange, exchange_recipient; DROP SEQUENCE exchange_number',
    );
  }
}
