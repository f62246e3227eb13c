import type { Lifecycle } from '@homeward/audit';
import { caseMachine, type CaseEvent, type CaseStatus } from './case.states.js';
import { MissingCase } from './missing-case.entity.js';

export const caseLifecycle: Lifecycle<MissingCase, CaseStatus, CaseEvent> = {
  machine: caseMachine,
  entity: MissingCase,
  thing: 'case',
  subjectType: 'case',
  action: (event) => `case.${event}`,
};
