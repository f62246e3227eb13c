import type { Lifecycle } from '@homeward/audit';
import { taskMachine, type TaskEvent, type TaskStatus } from './task.states.js';
import { VerificationTask } from './verification-task.entity.js';

const ACTIONS: Readonly<Record<TaskEvent, string>> = {
  accept: 'accepted',
  visit: 'visited',
  report: 'reported',
  reopen: 'reopened',
  cancel: 'cancelled',
  undo_report: 'report_undone',
};

export const taskLifecycle: Lifecycle<VerificationTask, TaskStatus, TaskEvent> = {
  machine: taskMachine,
  entity: VerificationTask,
  thing: 'verification task',
  subjectType: 'verification_task',
  action: (event) => `task.${ACTIONS[event]}`,
  facts: ({ hitId }) => ({ hitId }),
};
