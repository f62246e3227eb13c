import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type Permission } from '@homeward/access';
import { MENU_ROLES, type MenuPath } from '../../apps/web/src/app/menu-roles.js';

/** What the list behind each menu entry needs. */
const NEEDS: Record<MenuPath, Permission> = {
  '/': 'session.own',
  '/intake': 'donor.register',
  '/cases': 'case.read',
  '/persons': 'identity.read',
  '/specimens': 'specimen.read',
  '/shipments': 'shipment.read',
  '/kits': 'kit.read',
  '/imports': 'import.read',
  '/hits': 'hit.read',
  '/links': 'hit.review',
  '/tasks': 'task.read',
  '/messages': 'message.read',
  '/coverage': 'coverage.read',
  '/policies': 'policy.read',
  '/calibration': 'policy.write',
  '/audit': 'audit.read',
  '/accounts': 'account.manage',
  '/health': 'health.read',
};

/** Roles that hold the permission for what they are sent, and search no list. */
const NO_LIST: Partial<Record<MenuPath, readonly string[]>> = { '/persons': ['investigator'] };

describe('the menu shows a page to the roles that may read it', () => {
  it.each(Object.entries(NEEDS) as [MenuPath, Permission][])('%s: %s', (path, permission) => {
    const listed = PERMISSIONS[permission].filter((role) => !NO_LIST[path]?.includes(role));
    expect([...MENU_ROLES[path]].sort()).toEqual(listed.sort());
  });
});
