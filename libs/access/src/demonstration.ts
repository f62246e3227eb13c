import { newId, type Role, type Tx } from '@homeward/platform';
import type { ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { DemonstrationAccountsExist } from './access.errors.js';
import { Account } from './account.entity.js';
import { hashPassword } from './passwords.js';
import { CollectionPoint, District } from './place.entity.js';

/** Published on the sign-in page; accepted in demonstration mode only. */
export const DEMONSTRATION_PASSWORD = 'homeward-demo';

/** Six districts of Tianjin (GB/T 2260) with a collection point each. */
const DISTRICTS = [
  ['120101', '和平区', 'Heping', 'HP'],
  ['120102', '河东区', 'Hedong', 'HD'],
  ['120103', '河西区', 'Hexi', 'HX'],
  ['120104', '南开区', 'Nankai', 'NK'],
  ['120105', '河北区', 'Hebei', 'HB'],
  ['120106', '红桥区', 'Hongqiao', 'HQ'],
] as const;

interface DemonstrationAccount {
  readonly username: string;
  readonly role: Role;
  readonly displayName: string;
  readonly district?: string;
  readonly point?: string;
}

const ACCOUNTS: readonly DemonstrationAccount[] = [
  {
    username: 'technician',
    role: 'technician',
    displayName: '王敏',
    district: '120101',
    point: 'TJ-HP-01',
  },
  {
    username: 'technician2',
    role: 'technician',
    displayName: '刘洋',
    district: '120103',
    point: 'TJ-HX-01',
  },
  { username: 'analyst', role: 'analyst', displayName: '陈静' },
  { username: 'analyst2', role: 'analyst', displayName: '赵磊' },
  { username: 'lab_lead', role: 'lab_lead', displayName: '周航' },
  { username: 'lab_lead2', role: 'lab_lead', displayName: '林涛' },
  { username: 'investigator', role: 'investigator', displayName: '孙伟', district: '120101' },
  { username: 'investigator2', role: 'investigator', displayName: '马丽', district: '120103' },
  { username: 'coordinator', role: 'coordinator', displayName: '李娜' },
  { username: 'auditor', role: 'auditor', displayName: '吴刚' },
  { username: 'security_admin', role: 'security_admin', displayName: '郑洁' },
  { username: 'system_admin', role: 'system_admin', displayName: '何平' },
];

/**
 * Districts, collection points and one account per role or more; what exists already is left as it is.
 * @param passwordHash of DEMONSTRATION_PASSWORD; made here when not given
 */
export async function seedDemonstrationAccounts(tx: Tx, passwordHash?: string): Promise<void> {
  for (const [code, nameZh, nameEn, short] of DISTRICTS) {
    await insertOnce(tx, District, { id: newId(), code, nameZh, nameEn });
    const district = await tx.em.findOneByOrFail(District, { code });
    await insertOnce(tx, CollectionPoint, {
      id: newId(),
      districtId: district.id,
      code: `TJ-${short}-01`,
      nameZh: `${nameZh}第一采集点`,
      nameEn: `${nameEn} collection point 1`,
    });
  }
  // One hash for all of them: the password is public, and each hash costs a tenth of a second.
  passwordHash ??= await hashPassword(DEMONSTRATION_PASSWORD);
  for (const { username, role, displayName, district, point } of ACCOUNTS)
    await insertOnce(tx, Account, {
      id: newId(),
      username,
      displayName,
      role,
      districtId: district ? (await tx.em.findOneByOrFail(District, { code: district })).id : null,
      collectionPointId: point ? (await tx.em.findOneByOrFail(CollectionPoint, { code: point })).id : null,
      passwordHash,
      isDemonstration: true,
    });
}

/** The accounts the sign-in page offers, in the order of the work. */
export async function demonstrationAccounts(
  tx: Tx,
): Promise<Pick<Account, 'username' | 'role' | 'displayName'>[]> {
  const order = ACCOUNTS.map((account) => account.username);
  const found = await tx.em.findBy(Account, { isDemonstration: true });
  return found
    .sort((a, b) => order.indexOf(a.username) - order.indexOf(b.username))
    .map(({ username, role, displayName }) => ({ username, role, displayName }));
}

/** The demonstration accounts, with the places they work at. */
export function demonstrationStaff(
  tx: Tx,
): Promise<Pick<Account, 'id' | 'username' | 'role' | 'districtId' | 'collectionPointId'>[]> {
  return tx.em.findBy(Account, { isDemonstration: true });
}

/** @throws DemonstrationAccountsExist */
export async function refuseDemonstrationAccounts(tx: Tx): Promise<void> {
  const found = await demonstrationAccounts(tx);
  if (found.length > 0) throw new DemonstrationAccountsExist(found.map((account) => account.username));
}

async function insertOnce<T extends ObjectLiteral>(
  tx: Tx,
  entity: new () => T,
  row: QueryDeepPartialEntity<T>,
): Promise<void> {
  await tx.em.createQueryBuilder().insert().into(entity).values(row).orIgnore().execute();
}
