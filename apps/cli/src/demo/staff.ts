import { demonstrationStaff } from '@homeward/access';
import { systemActor, type Actor, type Db, type Role } from '@homeward/platform';

/** The demonstration accounts as actors, by username. */
export type Staff = (username: string) => Actor;

const POINT: readonly Role[] = ['technician'];
const DISTRICT: readonly Role[] = ['investigator'];

export async function staffOf(db: Db): Promise<Staff> {
  const accounts = await db.run(systemActor, demonstrationStaff);
  return (username) => {
    const account = accounts.find((one) => one.username === username);
    if (!account) throw new Error(`no demonstration account ${username}`);
    return {
      accountId: account.id,
      role: account.role,
      scope: POINT.includes(account.role) ? 'point' : DISTRICT.includes(account.role) ? 'district' : 'city',
      districtId: account.districtId,
      collectionPointId: account.collectionPointId,
      requestId: null,
    };
  };
}
