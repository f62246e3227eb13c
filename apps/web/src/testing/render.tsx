import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { metaQuery, queryClient } from '../api/queries';
import type { Meta, Role, Session, State } from '../api/schema';
import type { Permission } from '../session/permissions';
import { sessionQuery } from '../session/session';

export interface Scene {
  readonly role?: Role;
  /** Permissions that the role holds here. */
  readonly may?: readonly Permission[];
  readonly states?: readonly State[];
  /** The address of the page, and the route that leads to it. */
  readonly at?: string;
  readonly route?: string;
}

export const ME = '0193a5c2-0000-7000-8000-000000000001';

/**
 * Shows a component in English as the pages show it: signed in, with a router, and without animations. Without styles
 * too: jsdom reads all of them for each element whose role is asked for.
 */
export function show(
  element: ReactElement,
  scene: Scene = {},
): { readonly user: UserEvent; readonly path: () => string } {
  const { role = 'analyst', may = [], states = [], at = '/', route = '/' } = scene;
  const held: Partial<Record<Permission, Role[]>> = Object.fromEntries(may.map((name) => [name, [role]]));
  const { mutations = {} } = queryClient.getDefaultOptions();
  queryClient.setDefaultOptions({ mutations, queries: { retry: false, staleTime: Infinity } });
  queryClient.setQueryData(sessionQuery.queryKey, {
    account: { id: ME, username: 'me', displayName: 'Me', role, locale: 'en' },
    csrfToken: 'token',
  } as Session);
  queryClient.setQueryData(metaQuery.queryKey, {
    permissions: new Proxy(held, { get: (all, name) => all[name as Permission] ?? [] }),
    states,
  } as unknown as Meta);
  const router = createMemoryRouter(
    [
      { path: route, element },
      { path: '*', element: <p>Another page</p> },
    ],
    { initialEntries: [at] },
  );
  render(
    <QueryClientProvider client={queryClient}>
      <ConfigProvider
        locale={enUS}
        componentSize="small"
        theme={{ token: { motion: false }, zeroRuntime: true }}
      >
        <App>
          <RouterProvider router={router} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return {
    // With its pause between two actions, as the fields that depend on another appear after it.
    user: userEvent.setup({ pointerEventsCheck: 0 }),
    path: () => router.state.location.pathname,
  };
}
