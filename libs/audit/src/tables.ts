import { AuditEntry } from './audit-entry.entity.js';
import { AuditLink } from './audit-link.entity.js';

export { AuditAndWork0002 } from './migrations/0002-audit-and-work.js';
export { ClusterAndMode0026 } from './migrations/0026-cluster-and-mode.js';
export { OwnEntries0052 } from './migrations/0052-own-entries.js';
export { EntriesOnSeveral0054 } from './migrations/0054-entries-on-several.js';

/** The tables of this library. */
export const entities = [AuditEntry, AuditLink];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['audit_entry', 'audit_link'] as const;
