import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'coverage', lazy: async () => ({ Component: (await import('./coverage-page')).CoveragePage }) },
];
