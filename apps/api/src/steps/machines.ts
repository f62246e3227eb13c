import { caseMachine, shipmentMachine, specimenMachine } from '@homeward/intake';
import { importBatchMachine, importFindingMachine } from '@homeward/laboratory';
import { hitMachine } from '@homeward/hits';
import { linkMachine } from '@homeward/links';
import type { Meanings } from '@homeward/platform';
import { RUN_MEANINGS } from '@homeward/searching';
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

/** What the states of each thing mean, under its name on the wire; runs have states without a machine. */
export const MEANINGS: Readonly<Record<keyof typeof MACHINES | 'run', Meanings<string>>> = {
  case: caseMachine.meanings,
  specimen: specimenMachine.meanings,
  shipment: shipmentMachine.meanings,
  import: importBatchMachine.meanings,
  finding: importFindingMachine.meanings,
  hit: hitMachine.meanings,
  link: linkMachine.meanings,
  task: taskMachine.meanings,
  run: RUN_MEANINGS,
};
