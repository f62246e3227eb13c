import { useQuery } from '@tanstack/react-query';
import { resource } from '../api/queries';
import type { Role } from '../api/schema';
import { MENU_ROLES } from './menu-roles';

const REFRESH_MS = 60_000;

/** Messages that nobody of the role has acknowledged. */
export function useUnread(role: Role): number {
  const { data } = useQuery({
    ...resource('/worklist'),
    enabled: (MENU_ROLES['/messages'] as readonly Role[]).includes(role),
    refetchInterval: REFRESH_MS,
  });
  return data?.items.find(({ kind }) => kind === 'messages_unread')?.count ?? 0;
}
