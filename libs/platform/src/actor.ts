export const ROLES = [
  'technician',
  'analyst',
  'lab_lead',
  'investigator',
  'coordinator',
  'auditor',
  'security_admin',
  'system_admin',
] as const;
export type Role = (typeof ROLES)[number];
export type Locale = 'zh' | 'en';

/** Rows an actor may see: all, one district's, or one collection point's (row-level security enforces it). */
export type Scope = 'city' | 'district' | 'point';

/** Who acts in a transaction. `system` is the worker and the command line. */
export interface Actor {
  readonly accountId: string | null;
  readonly role: Role | 'system';
  readonly scope: Scope;
  readonly districtId: string | null;
  readonly collectionPointId: string | null;
  readonly requestId: string | null;
  /**
   * Look-ups of the request beyond its own scope. When the request is refused, nothing it
   * stored remains to tell of it, and it is recorded from here.
   */
  readonly lookups?: LookupKind[];
  /** Reading that the work has written to the audit log itself: the access leaves no second entry. */
  readonly logged?: string[];
}

/** Kinds of city-wide look-ups for accounts that may see a part of the city. */
export type LookupKind = 'id_number' | 'barcode';

export const systemActor: Actor = {
  accountId: null,
  role: 'system',
  scope: 'city',
  districtId: null,
  collectionPointId: null,
  requestId: null,
};
