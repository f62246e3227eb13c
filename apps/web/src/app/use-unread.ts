import { useQuery } from '@tanstack/react-query';
import { resource } from '../api/queries';
import { useMay } from '../session/permissions';

const REFRESH_MS = 60_000;

/** Number of messages that no account of the role has acknowledged. */
export function useUnread(): number {
  const enabled = useMay('message.read');
  const { data } = useQuery({
    ...resource('/worklist'),
    enabled,
    refetchInterval: REFRESH_MS,
  });
  return data?.items.find(({ kind }) => kind === 'messages_unread')?.count ?? 0;
}
