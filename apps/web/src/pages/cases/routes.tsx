import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'cases', lazy: async () => ({ Component: (await import('./cases-page')).CasesPage }) },
  { path: 'cases/:id', lazy: async () => ({ Component: (await import('./case-page')).CasePage }) },
];
