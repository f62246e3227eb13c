import { caseMachine, shipmentMachine, specimenMachine } from '@homeward/intake';
import { importBatchMachine, importFindingMachine } from '@homeward/laboratory';
import { hitMachine } from '@homeward/hits';
import { linkMachine } from '@homeward/links';
import { taskMachine } from '@homeward/verification';

/** Everything that lives by states, under the name it has on the wire. */
export const MACHINES = {
  case: caseMachine,
  specimen: specimenMachine,
  shipment: shipmentMachine,
  import: importBatchMachine,
  finding: importFindingMachine,
  hit: hitMachine,
  link: linkMachine,
  task: taskMachine,
} as const;
