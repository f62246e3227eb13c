import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { answer, api, setCsrfToken, setSignedOutHandler } from '../api/client';
import { isProblem } from '../api/problem';
import { queryClient } from '../api/queries';
import type { OwnAccount, Session } from '../api/schema';
import { setLanguage, storedLanguage } from '../i18n';

const KEY = ['/session'] as const;

/** The session of the cookie, or null when there is none. */
export const sessionQuery = queryOptions({
  queryKey: KEY,
  queryFn: async (): Promise<Session | null> => {
    try {
      return storeSession(await answer(api.GET('/session')));
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

function storeSession(session: Session): Session {
  setCsrfToken(session.csrfToken);
  if (storedLanguage() === null) void setLanguage(session.account.locale, false);
  return session;
}

/** Forgets every answer that was read under a session; what is public stays. */
function clearSession(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [first] }) => first !== KEY[0] && first !== '/meta' });
}

function goToSignIn(): void {
  setLocked(false);
  queryClient.setQueryData(KEY, null);
  clearSession();
}

let locked = false;
const lockWatchers = new Set<() => void>();

function setLocked(value: boolean): void {
  locked = value;
  for (const watcher of lockWatchers) watcher();
}

// A session that ended while pages were open: filled-in forms are kept in memory, hidden.
setSignedOutHandler(() => {
  if (queryClient.getQueryData(KEY)) setLocked(true);
  else goToSignIn();
});

/** Whether the session has ended while its pages were open; they wait for the same person to sign in again. */
export function useLocked(): boolean {
  return useSyncExternalStore(
    (changed) => {
      lockWatchers.add(changed);
      return () => lockWatchers.delete(changed);
    },
    () => locked,
  );
}

/** Signs the same user in again; all data on the page is read again, and filled-in forms are kept. */
export async function signInAgain(credentials: Credentials): Promise<void> {
  const session = storeSession(await answer(api.POST('/session', { body: credentials })));
  queryClient.setQueryData(KEY, session);
  setLocked(false);
  await queryClient.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== KEY[0] });
}

/** Another user takes the desk: everything on the page is discarded. */
export function leaveLocked(): void {
  goToSignIn();
}

export interface Credentials {
  username: string;
  password: string;
  totp?: string;
}

export async function signIn(credentials: Credentials): Promise<Session> {
  const session = storeSession(await answer(api.POST('/session', { body: credentials })));
  clearSession();
  queryClient.setQueryData(KEY, session);
  return session;
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

export async function changePassword(change: PasswordChange): Promise<void> {
  const session = storeSession(await answer(api.PUT('/session/password', { body: change })));
  queryClient.setQueryData(KEY, session);
}

export async function markNoticesSeen(): Promise<void> {
  await answer(api.POST('/session/notices/seen'));
  await queryClient.invalidateQueries({ queryKey: KEY });
}

export async function confirmTotp(code: string): Promise<void> {
  await answer(api.PUT('/session/totp', { body: { code } }));
  await queryClient.invalidateQueries({ queryKey: KEY });
}

/** Ends the session, here and on the server. */
export async function signOut(): Promise<void> {
  await answer(api.DELETE('/session')).catch((error: unknown) => {
    if (!isProblem(error) || error.status !== 401) throw error;
  });
  goToSignIn();
}

/** The signed-in account. Only for pages behind the gate. */
export function useAccount(): OwnAccount {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useAccount is for pages behind the sign-in gate');
  return data.account;
}
