import {
  AuditOutlined,
  AppstoreOutlined,
  BarcodeOutlined,
  BookOutlined,
  CheckSquareOutlined,
  IdcardOutlined,
  DotChartOutlined,
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
  StopOutlined,
  SwapOutlined,
  TagsOutlined,
  TeamOutlined,
  UserSwitchOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Permission } from '../session/permissions';

export interface MenuEntry {
  path: string;
  /** Who may read the list behind it sees it. */
  needs: Permission;
  /** Key of the label in the `nav` namespace. */
  label: string;
  icon: ReactNode;
  /** After `g`: the letter that goes there. */
  letter: string;
}

/** The left menu. Pages that a role may not use are not shown; the server refuses them too. */
export const MENU: readonly MenuEntry[] = [
  { path: '/', needs: 'session.own', label: 'nav:home', icon: <HomeOutlined />, letter: 'h' },
  { path: '/intake', needs: 'donor.register', label: 'nav:intake', icon: <FormOutlined />, letter: 'i' },
  { path: '/cases', needs: 'case.read', label: 'nav:cases', icon: <FolderOpenOutlined />, letter: 'c' },
  { path: '/persons', needs: 'record.correct', label: 'nav:persons', icon: <TeamOutlined />, letter: 'p' },
  {
    path: '/specimens',
    needs: 'specimen.read',
    label: 'nav:specimens',
    icon: <BarcodeOutlined />,
    letter: 's',
  },
  { path: '/shipments', needs: 'shipment.read', label: 'nav:shipments', icon: <SendOutlined />, letter: 'b' },
  { path: '/kits', needs: 'kit.read', label: 'nav:kits', icon: <TagsOutlined />, letter: 'k' },
  { path: '/plates', needs: 'plate.read', label: 'nav:plates', icon: <AppstoreOutlined />, letter: 'w' },
  { path: '/imports', needs: 'import.read', label: 'nav:imports', icon: <ExperimentOutlined />, letter: 'm' },
  {
    path: '/quality',
    needs: 'quality.read',
    label: 'nav:quality',
    icon: <DotChartOutlined />,
    letter: 'q',
  },
  {
    path: '/nonconformities',
    needs: 'nonconformity.read',
    label: 'nav:nonconformities',
    icon: <WarningOutlined />,
    letter: 'f',
  },
  {
    path: '/vocabulary',
    needs: 'vocabulary.read',
    label: 'nav:vocabulary',
    icon: <BookOutlined />,
    letter: 'x',
  },
  {
    path: '/elimination',
    needs: 'elimination.read',
    label: 'nav:elimination',
    icon: <StopOutlined />,
    letter: 'd',
  },
  {
    path: '/exchanges',
    needs: 'exchange.read',
    label: 'nav:exchanges',
    icon: <SwapOutlined />,
    letter: 'z',
  },
  { path: '/hits', needs: 'hit.read', label: 'nav:hits', icon: <NodeIndexOutlined />, letter: 't' },
  { path: '/links', needs: 'hit.review', label: 'nav:links', icon: <LinkOutlined />, letter: 'n' },
  {
    path: '/duplicates',
    needs: 'duplicate.read',
    label: 'nav:duplicates',
    icon: <IdcardOutlined />,
    letter: 'j',
  },
  { path: '/tasks', needs: 'task.read', label: 'nav:tasks', icon: <CheckSquareOutlined />, letter: 'v' },
  { path: '/messages', needs: 'message.read', label: 'nav:messages', icon: <MessageOutlined />, letter: 'e' },
  {
    path: '/coverage',
    needs: 'coverage.read',
    label: 'nav:coverage',
    icon: <SafetyCertificateOutlined />,
    letter: 'o',
  },
  { path: '/policies', needs: 'policy.read', label: 'nav:policies', icon: <SlidersOutlined />, letter: 'l' },
  {
    path: '/calibration',
    needs: 'policy.write',
    label: 'nav:calibration',
    icon: <LineChartOutlined />,
    letter: 'r',
  },
  { path: '/audit', needs: 'audit.read', label: 'nav:audit', icon: <AuditOutlined />, letter: 'a' },
  {
    path: '/accounts',
    needs: 'account.manage',
    label: 'nav:accounts',
    icon: <UserSwitchOutlined />,
    letter: 'u',
  },
  { path: '/health', needs: 'health.read', label: 'nav:health', icon: <MedicineBoxOutlined />, letter: 'y' },
];

/** Whether the signed-in account holds a permission. */
type May = (permission: Permission) => boolean;

export function menuFor(may: May): MenuEntry[] {
  return MENU.filter(({ needs }) => may(needs));
}

/** The entry whose pages the path belongs to. */
export function entryAt(path: string): MenuEntry | undefined {
  return MENU.find(
    (entry) => entry.path === path || (entry.path !== '/' && path.startsWith(`${entry.path}/`)),
  );
}

/** Whether this is a list that the account may not read; single records are refused by the server. */
export function isRefused(path: string, may: May): boolean {
  const entry = MENU.find((one) => one.path === path);
  return entry !== undefined && !may(entry.needs);
}
