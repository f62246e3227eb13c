import type { Role } from '../enums';

export interface AuditEntry {
  id: string;
  at: string;
  accountId: string | null;
  accountName?: string | null;
  role: string;
  action: string;
  subjectType: string;
  subjectId: string;
  requestId: string | null;
  data: Record<string, unknown>;
  seq?: number | null;
}
export interface AuditHead {
  seq: number | null;
  hash: string | null;
  sealedAt?: string | null;
}
export interface AuditVerification {
  ok: boolean;
  entries: number;
  head: string | null;
  firstProblem?: string | null;
  problemKind: string | null;
}
export interface AccountRow {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  districtId: string | null;
  collectionPointId: string | null;
  enrolled: boolean;
  passwordChangeRequired: boolean;
  /** Sign-ins where the account is not known wait until then. */
  heldUpUntil: string | null;
  disabledAt: string | null;
  isDemonstration?: boolean;
  createdAt?: string;
  version: number;
}
export interface AccountWithPassword extends AccountRow {
  /** Shown once. */
  oneTimePassword: string;
  passwordExpiresAt: string;
}
export interface AccountSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt?: string;
  revokedAt: string | null;
  address: string;
  userAgent: string;
}
export interface Health {
  status: string;
  database?: unknown;
  worker?: unknown;
}
export interface SetAsideWork {
  id: string;
  kind: string;
  subjectId: string;
  reason: 'process_ended' | 'failed_often' | null;
  error: string | null;
  requestedAt: string;
  setAsideAt: string | null;
}
