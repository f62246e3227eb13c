import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'hits', lazy: async () => ({ Component: (await import('./hits-page')).HitsPage }) },
  { path: 'hits/:id', lazy: async () => ({ Component: (await import('./hit-page')).HitPage }) },
];
