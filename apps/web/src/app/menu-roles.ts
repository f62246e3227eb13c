import { roleValues, type Role } from '../api/schema.js';

/** Which roles see which entry of the left menu. The server's permissions decide; a test compares the two. */
export const MENU_ROLES = {
  '/': roleValues,
  '/intake': ['technician'],
  '/cases': ['technician', 'analyst', 'lab_lead', 'coordinator'],
  '/persons': ['technician', 'coordinator'],
  '/specimens': ['technician', 'analyst', 'lab_lead', 'coordinator'],
  '/shipments': ['technician', 'analyst', 'lab_lead', 'coordinator'],
  '/kits': ['technician', 'coordinator'],
  '/imports': ['analyst', 'lab_lead'],
  '/hits': ['analyst', 'lab_lead', 'coordinator'],
  '/links': ['analyst', 'lab_lead'],
  '/tasks': ['investigator', 'coordinator'],
  '/messages': [
    'technician',
    'analyst',
    'lab_lead',
    'investigator',
    'coordinator',
    'auditor',
    'security_admin',
  ],
  '/coverage': ['analyst', 'lab_lead', 'coordinator', 'auditor', 'system_admin'],
  '/policies': ['analyst', 'lab_lead', 'auditor'],
  '/calibration': ['lab_lead'],
  '/audit': ['auditor'],
  '/accounts': ['security_admin'],
  '/health': ['system_admin'],
} as const satisfies Record<string, readonly Role[]>;

export type MenuPath = keyof typeof MENU_ROLES;
