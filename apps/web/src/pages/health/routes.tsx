import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'health', lazy: async () => ({ Component: (await import('./health-page')).HealthPage }) },
];
