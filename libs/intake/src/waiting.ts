import { stateLiteral } from '@homeward/platform';
import { shipmentMachine } from './shipments/shipment.states.js';
import { specimenMachine, type SpecimenStatus } from './specimens/specimen.states.js';

/** Tubes that did not do, of donors who gave no blood since. */
function notCollectedAgain(status: SpecimenStatus): string {
  return `SELECT s.created_at AS at FROM specimen s WHERE s.status = ${stateLiteral(specimenMachine, status)}
    AND NOT EXISTS (SELECT FROM specimen n WHERE n.donor_id = s.donor_id AND n.id > s.id)`;
}

/**
 * Waiting work, for the work list: `SELECT`s of the column `at`, one row for each thing, cut to the reader by
 * row-level security.
 */
export const INTAKE_WAITING = {
  specimensToPack: `SELECT created_at AS at FROM specimen WHERE status = ${stateLiteral(specimenMachine, 'registered')}`,
  shipmentsToSend: `SELECT created_at AS at FROM shipment WHERE status = ${stateLiteral(shipmentMachine, 'draft')}`,
  consentsMissing: `SELECT created_at AS at FROM donor WHERE withdrawn_at IS NULL
             AND NOT EXISTS (SELECT FROM consent c WHERE c.donor_id = donor.id)`,
  specimensRejected: notCollectedAgain('rejected'),
  specimensLost: notCollectedAgain('lost'),
  specimensToRecollect: notCollectedAgain('recollection_ordered'),
  shipmentsToReceive: `SELECT coalesce(sent_at, created_at) AS at FROM shipment WHERE status = ${stateLiteral(shipmentMachine, 'sent')}`,
  shipmentsInReceipt: `SELECT coalesce(sent_at, created_at) AS at FROM shipment WHERE status = ${stateLiteral(shipmentMachine, 'partially_received')}`,
  correctionsToDecide: `SELECT c.proposed_at AS at FROM specimen_correction c WHERE c.status = 'proposed'`,
} as const;
