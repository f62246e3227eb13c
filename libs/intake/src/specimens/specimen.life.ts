import type { Lifecycle } from '@homeward/audit';
import { Specimen } from './specimen.entity.js';
import {
  SPECIMEN_ACTIONS,
  type SpecimenEvent,
  specimenMachine,
  type SpecimenStatus,
} from './specimen.states.js';

export const specimenLife: Lifecycle<Specimen, SpecimenStatus, SpecimenEvent> = {
  machine: specimenMachine,
  entity: Specimen,
  thing: 'specimen',
  subjectType: 'specimen',
  action: (event) => SPECIMEN_ACTIONS[event],
  facts: ({ barcode, donorId }) => ({ barcode, donorId }),
};
