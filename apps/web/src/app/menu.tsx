import {
  AuditOutlined,
  BarcodeOutlined,
  CheckSquareOutlined,
  ExperimentOutlined,
  FolderOpenOutlined,
  FormOutlined,
  HomeOutlined,
  MedicineBoxOutlined,
  MessageOutlined,
  NodeIndexOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  SlidersOutlined,
  TagsOutlined,
  TeamOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Role } from '../api/types';

export interface MenuEntry {
  path: string;
  /** Key of the label in the `nav` namespace. */
  label: string;
  icon: ReactNode;
  roles: readonly Role[];
  /** After `g`: the letter that goes there. */
  letter: string;
}

/** The left menu. What a role may not use is not shown; the server refuses it all the same. */
export const MENU: readonly MenuEntry[] = [
  {
    path: '/',
    label: 'nav:home',
    icon: <HomeOutlined />,
    letter: 'h',
    roles: [
      'technician',
      'analyst',
      'lab_lead',
      'investigator',
      'coordinator',
      'auditor',
      'security_admin',
      'system_admin',
    ],
  },
  { path: '/intake', label: 'nav:intake', icon: <FormOutlined />, letter: 'i', roles: ['technician'] },
  {
    path: '/cases',
    label: 'nav:cases',
    icon: <FolderOpenOutlined />,
    letter: 'c',
    roles: ['technician', 'analyst', 'lab_lead', 'coordinator'],
  },
  {
    path: '/persons',
    label: 'nav:persons',
    icon: <TeamOutlined />,
    letter: 'p',
    roles: ['technician', 'coordinator'],
  },
  {
    path: '/specimens',
    label: 'nav:specimens',
    icon: <BarcodeOutlined />,
    letter: 's',
    roles: ['technician', 'analyst', 'lab_lead', 'coordinator'],
  },
  {
    path: '/shipments',
    label: 'nav:shipments',
    icon: <SendOutlined />,
    letter: 'b',
    roles: ['technician', 'analyst', 'lab_lead', 'coordinator'],
  },
  {
    path: '/kits',
    label: 'nav:kits',
    icon: <TagsOutlined />,
    letter: 'k',
    roles: ['technician', 'coordinator'],
  },
  {
    path: '/imports',
    label: 'nav:imports',
    icon: <ExperimentOutlined />,
    letter: 'm',
    roles: ['analyst', 'lab_lead'],
  },
  {
    path: '/hits',
    label: 'nav:hits',
    icon: <NodeIndexOutlined />,
    letter: 't',
    roles: ['analyst', 'lab_lead', 'coordinator'],
  },
  {
    path: '/tasks',
    label: 'nav:tasks',
    icon: <CheckSquareOutlined />,
    letter: 'v',
    roles: ['investigator', 'coordinator'],
  },
  {
    path: '/messages',
    label: 'nav:messages',
    icon: <MessageOutlined />,
    letter: 'e',
    roles: ['technician', 'analyst', 'lab_lead', 'investigator', 'coordinator'],
  },
  {
    path: '/coverage',
    label: 'nav:coverage',
    icon: <SafetyCertificateOutlined />,
    letter: 'o',
    roles: ['analyst', 'lab_lead', 'coordinator', 'auditor', 'system_admin'],
  },
  {
    path: '/policies',
    label: 'nav:policies',
    icon: <SlidersOutlined />,
    letter: 'l',
    roles: ['lab_lead', 'auditor'],
  },
  { path: '/audit', label: 'nav:audit', icon: <AuditOutlined />, letter: 'a', roles: ['auditor'] },
  {
    path: '/accounts',
    label: 'nav:accounts',
    icon: <UserSwitchOutlined />,
    letter: 'u',
    roles: ['security_admin'],
  },
  {
    path: '/health',
    label: 'nav:health',
    icon: <MedicineBoxOutlined />,
    letter: 'y',
    roles: ['system_admin'],
  },
];

export function menuOf(role: Role): MenuEntry[] {
  return MENU.filter((entry) => entry.roles.includes(role));
}

/** The entry whose pages the path belongs to. */
export function entryAt(path: string): MenuEntry | undefined {
  return MENU.find(
    (entry) => entry.path === path || (entry.path !== '/' && path.startsWith(`${entry.path}/`)),
  );
}
