import type { Lifecycle } from '@homeward/audit';
import { ImportFinding } from './import-finding.entity.js';
import { importFindingMachine, type FindingEvent, type FindingStatus } from './import-finding.states.js';

export const findingLifecycle: Lifecycle<ImportFinding, FindingStatus, FindingEvent> = {
  machine: importFindingMachine,
  entity: ImportFinding,
  thing: 'import finding',
  // On record with its batch.
  subjectType: 'import_batch',
  subjectId: ({ batchId }) => batchId,
  action: (_, to) => `import_finding.${to}`,
};
