import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'quality', lazy: async () => ({ Component: (await import('./quality-page')).QualityPage }) },
];
