import { Forbidden, ROLES, type Actor, type Role } from '@homeward/platform';

/**
 * Who may do what: the one table. A permission that is not here does not exist; a role that is not in its row is
 * refused. System, security and audit administration share no permission of power (三员分立).
 */
const TABLE = {
  /** One's own session: see it, end it, set up the second factor. */
  'session.own': ROLES,
  'reference.read': ROLES,
  'worklist.read': [
    'technician',
    'analyst',
    'lab_lead',
    'investigator',
    'coordinator',
    'auditor',
    'security_admin',
  ],
  'message.read': [
    'technician',
    'analyst',
    'lab_lead',
    'investigator',
    'coordinator',
    'auditor',
    'security_admin',
  ],

  'case.open': ['technician'],
  'case.read': ['technician', 'analyst', 'lab_lead', 'coordinator'],
  /** Suspend a case, and resume it. */
  'case.life': ['technician', 'coordinator'],
  /** Close a case, and reopen it. */
  'case.end': ['coordinator'],
  /** Decide that a declared relation stands although typings contradict it. */
  'family.decide': ['lab_lead'],
  /** Relatives who may be registered twice: nobody else learns that a pair exists. */
  'duplicate.read': ['lab_lead'],
  'duplicate.decide': ['lab_lead'],
  'donor.register': ['technician'],
  'donor.read': ['technician', 'analyst', 'lab_lead', 'coordinator'],
  'consent.record': ['technician'],
  'identity.correct': ['technician', 'coordinator'],
  /** Relations, dates, categories, consent forms: with reason and history. */
  'record.correct': ['technician', 'coordinator'],
  'identity.read': ['technician', 'investigator', 'coordinator'],
  'kit.issue': ['coordinator'],
  'kit.void': ['technician', 'coordinator'],
  'kit.read': ['technician', 'coordinator'],
  'specimen.register': ['technician'],
  'specimen.read': ['technician', 'analyst', 'lab_lead', 'coordinator'],
  /** Spoiled at the point, or found there. */
  'specimen.keep': ['technician'],
  /** Whose it is, what it is, when it was taken: the point before sending, the coordinator after it. */
  'specimen.correct': ['technician', 'coordinator'],
  /** A rejection taken back, a correction of a typed specimen agreed to. */
  'specimen.decide': ['lab_lead'],
  'shipment.write': ['technician'],
  'shipment.read': ['technician', 'analyst', 'lab_lead', 'coordinator'],
  'shipment.receive': ['analyst', 'lab_lead'],
  /** Ending a box: what has not arrived is lost. */
  'shipment.reconcile': ['analyst', 'lab_lead', 'coordinator'],

  'import.upload': ['analyst', 'lab_lead'],
  'import.read': ['analyst', 'lab_lead'],
  /** Let a batch in or give it up, as the approval rule in force says, or have its work done again: never let in one's own upload. */
  'import.decide': ['analyst', 'lab_lead'],
  /** Decide what stopped a batch: never one's own upload. */
  'import.approve': ['lab_lead'],
  /** Propose who approves batches, and decide what another lead proposed. */
  'approval_rule.change': ['lab_lead'],
  'vocabulary.read': ['analyst', 'lab_lead', 'auditor'],
  'vocabulary.propose': ['analyst', 'lab_lead'],
  /** Put a change of the vocabulary in force: never one's own. */
  'vocabulary.approve': ['lab_lead'],
  'nonconformity.read': ['analyst', 'lab_lead', 'auditor'],
  'nonconformity.lead': ['lab_lead'],
  /** Say that the action was taken. */
  'nonconformity.complete': ['analyst', 'lab_lead'],
  /** Profiles of staff and manufacturers: their names and genotypes. */
  'elimination.read': ['lab_lead'],
  'elimination.write': ['lab_lead'],
  'quality.read': ['analyst', 'lab_lead'],
  'plate.read': ['analyst', 'lab_lead'],
  'plate.write': ['analyst', 'lab_lead'],
  /** Use a lot that has expired, with a reason. */
  'plate.override': ['lab_lead'],
  /** Requests to send profiles to other offices, what was sent, and what was answered; no genotypes. */
  'exchange.read': ['analyst', 'lab_lead', 'auditor'],
  /** Request it, download an own request or one that was approved by oneself, import answers. */
  'exchange.request': ['analyst', 'lab_lead'],
  /** Let profiles go out: never on an own request. */
  'exchange.approve': ['lab_lead'],
  /** The offices that profiles may be sent to: propose, decide about what another proposed, take out of force at once. */
  'exchange.recipients': ['lab_lead'],
  'profile.read': ['analyst', 'lab_lead'],
  /** Withdraw a typing, or take it back: never of one's own upload. */
  'typing.correct': ['lab_lead'],
  /** Ask for the correction of a locus, after reading its electropherogram again; a lead who is another approves. */
  'typing.propose': ['analyst', 'lab_lead'],

  'hit.read': ['analyst', 'lab_lead', 'coordinator'],
  'hit.review': ['analyst', 'lab_lead'],
  'hit.arbitrate': ['lab_lead'],
  'report.read': ['analyst', 'lab_lead', 'investigator'],
  'coverage.read': ['analyst', 'lab_lead', 'coordinator', 'auditor', 'system_admin'],
  'policy.read': ['analyst', 'lab_lead', 'auditor'],
  'policy.write': ['lab_lead'],

  /** One of two signatures; the review says whose. */
  'second_blood.waive': ['lab_lead', 'coordinator'],

  'task.read': ['investigator', 'coordinator'],
  'task.work': ['investigator'],
  'reunion.record': ['coordinator'],
  /** Another person than the one who asked. */
  'reunion.undo': ['coordinator', 'lab_lead'],

  'audit.read': ['auditor'],
  'audit.verify': ['auditor'],
  'account.manage': ['security_admin'],
  'session.manage': ['security_admin'],
  'health.read': ['system_admin'],
  'work.try_again': ['system_admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof TABLE;

/** Permission to the roles that hold it. */
export const PERMISSIONS: Readonly<Record<Permission, readonly Role[]>> = TABLE;

export function hasPermission(role: Actor['role'], permission: Permission): boolean {
  // The worker and the command line act for the system; they never come through the API.
  return role === 'system' || PERMISSIONS[permission].includes(role);
}

/** @throws Forbidden when the actor's role does not hold the permission */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!hasPermission(actor.role, permission)) throw new Forbidden(permission);
}
