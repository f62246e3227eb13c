import {
  AuditOutlined,
  BarcodeOutlined,
  CheckSquareOutlined,
  ExperimentOutlined,
  FolderOpenOutlined,
  FormOutlined,
  HomeOutlined,
  LineChartOutlined,
  LinkOutlined,
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
import type { Role } from '../api/schema';
import { MENU_ROLES, type MenuPath } from './menu-roles';

export interface MenuEntry {
  path: MenuPath;
  /** Key of the label in the `nav` namespace. */
  label: string;
  icon: ReactNode;
  /** After `g`: the letter that goes there. */
  letter: string;
}

/** The left menu. What a role may not use is not shown; the server refuses it all the same. */
export const MENU: readonly MenuEntry[] = [
  { path: '/', label: 'nav:home', icon: <HomeOutlined />, letter: 'h' },
  { path: '/intake', label: 'nav:intake', icon: <FormOutlined />, letter: 'i' },
  { path: '/cases', label: 'nav:cases', icon: <FolderOpenOutlined />, letter: 'c' },
  { path: '/persons', label: 'nav:persons', icon: <TeamOutlined />, letter: 'p' },
  { path: '/specimens', label: 'nav:specimens', icon: <BarcodeOutlined />, letter: 's' },
  { path: '/shipments', label: 'nav:shipments', icon: <SendOutlined />, letter: 'b' },
  { path: '/kits', label: 'nav:kits', icon: <TagsOutlined />, letter: 'k' },
  { path: '/imports', label: 'nav:imports', icon: <ExperimentOutlined />, letter: 'm' },
  { path: '/hits', label: 'nav:hits', icon: <NodeIndexOutlined />, letter: 't' },
  { path: '/links', label: 'nav:links', icon: <LinkOutlined />, letter: 'n' },
  { path: '/tasks', label: 'nav:tasks', icon: <CheckSquareOutlined />, letter: 'v' },
  { path: '/messages', label: 'nav:messages', icon: <MessageOutlined />, letter: 'e' },
  { path: '/coverage', label: 'nav:coverage', icon: <SafetyCertificateOutlined />, letter: 'o' },
  { path: '/policies', label: 'nav:policies', icon: <SlidersOutlined />, letter: 'l' },
  { path: '/calibration', label: 'nav:calibration', icon: <LineChartOutlined />, letter: 'r' },
  { path: '/audit', label: 'nav:audit', icon: <AuditOutlined />, letter: 'a' },
  { path: '/accounts', label: 'nav:accounts', icon: <UserSwitchOutlined />, letter: 'u' },
  { path: '/health', label: 'nav:health', icon: <MedicineBoxOutlined />, letter: 'y' },
];

export function menuOf(role: Role): MenuEntry[] {
  return MENU.filter((entry) => (MENU_ROLES[entry.path] as readonly Role[]).includes(role));
}

/** The entry whose pages the path belongs to. */
export function entryAt(path: string): MenuEntry | undefined {
  return MENU.find(
    (entry) => entry.path === path || (entry.path !== '/' && path.startsWith(`${entry.path}/`)),
  );
}

/** Whether this is a list that the role does not have; single records are refused by the server. */
export function isRefused(path: string, role: Role): boolean {
  const entry = MENU.find((one) => one.path === path);
  return entry !== undefined && !(MENU_ROLES[entry.path] as readonly Role[]).includes(role);
}
