import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in: delays that strangers cannot turn on others, known devices, one-time passwords, and notices to their owner. */
export class Doors0028 implements MigrationInterface {
  readonly name = 'Doors1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A key is an address, a name, a name from an address, or an account on a known device; a name only as a keyed hash.
      CREATE TABLE sign_in_throttle (
        key text PRIMARY KEY,
        failures integer NOT NULL,
        next_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_throttle_last ON sign_in_throttle (last_at);

      -- A browser on which an account has signed in with its right password and code.
      CREATE TABLE known_device (
        token_hash text NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (token_hash, account_id)
      );
      CREATE INDEX known_device_account ON known_device (account_id);

      -- What others did to an account, told to its owner at the next sign-in.
      CREATE TABLE account_notice (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        kind text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        -- Null when the command line did it.
        by_account_id uuid REFERENCES account,
        seen_at timestamptz
      );
      CREATE INDEX account_notice_unseen ON account_notice (account_id) WHERE seen_at IS NULL;

      ALTER TABLE account
        DROP COLUMN failed_attempts,
        DROP COLUMN locked_until,
        ADD COLUMN password_change_required boolean NOT NULL DEFAULT false,
        -- Of a one-time password.
        ADD COLUMN password_expires_at timestamptz,
        -- Who made the one-time password, and who took the second factor away: until the owner has set up the new one.
        ADD COLUMN password_reset_by uuid REFERENCES account,
        ADD COLUMN factor_reset_by uuid REFERENCES account,
        -- Until then the delays that strangers cause do not apply.
        ADD COLUMN unlocked_until timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE account_notice, known_device, sign_in_throttle;
      ALTER TABLE account DROP COLUMN password_change_required, DROP COLUMN password_expires_at,
        DROP COLUMN password_reset_by, DROP COLUMN factor_reset_by, DROP COLUMN unlocked_until,
        ADD COLUMN failed_attempts integer NOT NULL DEFAULT 0, ADD COLUMN locked_until timestamptz;
    `);
  }
}
