import { useQuery } from '@tanstack/react-query';
import { metaQuery } from '../api/queries';
import type { Meta } from '../api/schema';
import { useAccount } from './session';

export type Permission = keyof Meta['permissions'];

/** Which permissions the signed-in account holds, as the server says. Only for pages behind the gate. */
export function usePermissions(): (permission: Permission) => boolean {
  const { role } = useAccount();
  const permissions = useQuery(metaQuery).data?.permissions;
  return (permission) => permissions?.[permission].includes(role) ?? false;
}

export function useMay(permission: Permission): boolean {
  return usePermissions()(permission);
}
