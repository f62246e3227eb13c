import { Forbidden, type Role, ROLES, systemActor } from '@homeward/platform';
import { describe, expect, it } from 'vitest';
import { hasPermission, type Permission, PERMISSIONS, requirePermission } from './permissions.js';

const permissions = Object.keys(PERMISSIONS) as Permission[];
const of = (role: Role) => permissions.filter((permission) => hasPermission(role, permission));
/** Every role has these; they give no power. */
const COMMON: Permission[] = ['session.own', 'reference.read'];

describe('permissions', () => {
  it('are held by at least one role, and only by roles that exist', () => {
    for (const permission of permissions) {
      expect(PERMISSIONS[permission].length).toBeGreaterThan(0);
      for (const role of PERMISSIONS[permission]) expect(ROLES).toContain(role);
    }
  });

  it('of system, security and audit administration are disjoint (三员分立)', () => {
    const administrators: Role[] = ['system_admin', 'security_admin', 'auditor'];
    const held = administrators.map((role) => of(role).filter((permission) => !COMMON.includes(permission)));
    // Coverage may be seen by those who watch the system or the log; it shows no person.
    // Each reads the messages to the own role, and what of them waits: alarms go to security and audit.
    const shared: Permission[] = ['coverage.read', 'message.read', 'worklist.read'];
    const counted = held.flat().filter((permission) => !shared.includes(permission));
    expect(new Set(counted).size).toBe(counted.length);
  });

  it.each<[Role, Permission[]]>([
    ['technician', ['profile.read', 'hit.read', 'report.read', 'import.read']],
    [
      'analyst',
      ['identity.read', 'task.read', 'hit.arbitrate', 'policy.write', 'reunion.record', 'import.approve'],
    ],
    ['lab_lead', ['identity.read', 'task.read', 'reunion.record']],
    [
      'investigator',
      ['case.read', 'donor.read', 'hit.read', 'specimen.read', 'profile.read', 'coverage.read'],
    ],
    ['coordinator', ['profile.read', 'report.read', 'hit.review', 'import.read']],
    ['security_admin', ['case.read', 'hit.read', 'identity.read', 'audit.read', 'health.read']],
    ['system_admin', ['case.read', 'hit.read', 'identity.read', 'audit.read', 'account.manage']],
    ['auditor', ['case.open', 'account.manage', 'health.read', 'hit.review', 'policy.write']],
  ])('never give a %s %j', (role, refused) => {
    for (const permission of refused) {
      expect(() => requirePermission({ ...systemActor, role }, permission)).toThrow(Forbidden);
    }
  });
});
