import { caseMachine, shipmentMachine, specimenMachine } from '@homeward/intake';
import {
  approvalRuleMachine,
  exchangeMachine,
  importBatchMachine,
  importFindingMachine,
  locusCorrectionMachine,
  nonConformityMachine,
  plateMachine,
  recipientChangeMachine,
  vocabularyChangeMachine,
} from '@homeward/laboratory';
import { duplicateMachine } from '@homeward/duplicates';
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
  vocabularyChange: vocabularyChangeMachine,
  approvalRule: approvalRuleMachine,
  locusCorrection: locusCorrectionMachine,
  nonConformity: nonConformityMachine,
  plate: plateMachine,
  exchange: exchangeMachine,
  recipientChange: recipientChangeMachine,
  hit: hitMachine,
  link: linkMachine,
  duplicate: duplicateMachine,
  task: taskMachine,
} as const;

type Machine = keyof typeof MACHINES;

/** What the states of each thing mean, under its name on the wire; runs have states without a machine. */
export const MEANINGS: Readonly<Record<Machine | 'run', Meanings<string>>> = {
  ...(Object.fromEntries(Object.entries(MACHINES).map(([name, { meanings }]) => [name, meanings])) as Record<
    Machine,
    Meanings<string>
  >),
  run: RUN_MEANINGS,
};
