import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'links', lazy: async () => ({ Component: (await import('./links-page')).LinksPage }) },
  { path: 'links/:id', lazy: async () => ({ Component: (await import('./link-page')).LinkPage }) },
];
