import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A box was `ready` only between two lines of one transaction; no row ever was. */
export class NoReadyShipment0036 implements MigrationInterface {
  readonly name = 'NoReadyShipment1700000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE shipment DROP CONSTRAINT shipment_status_check, ADD CONSTRAINT shipment_status_check
        CHECK (status IN ('draft','sent','partially_received','received','reconciled','cancelled','lost'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE shipment DROP CONSTRAINT shipment_status_check, ADD CONSTRAINT shipment_status_check
        CHECK (status IN ('draft','ready','sent','partially_received','received','reconciled','cancelled','lost'));
    `);
  }
}
