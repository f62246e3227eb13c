import type { Lifecycle } from '@homeward/audit';
import { ImportBatch } from './import-batch.entity.js';
import { importBatchMachine, type ImportEvent, type ImportStatus } from './import-batch.states.js';

export const batchLifecycle: Lifecycle<ImportBatch, ImportStatus, ImportEvent> = {
  machine: importBatchMachine,
  entity: ImportBatch,
  thing: 'import batch',
  subjectType: 'import_batch',
  // The state it came to says more of a file than the step.
  action: (_, to) => `import.${to}`,
  facts: ({ number }) => ({ number }),
};
