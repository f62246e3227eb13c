import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'plates', lazy: async () => ({ Component: (await import('./plates-page')).PlatesPage }) },
  {
    path: 'plates/turnaround',
    lazy: async () => ({ Component: (await import('./turnaround-page')).TurnaroundPage }),
  },
  { path: 'plates/lots', lazy: async () => ({ Component: (await import('./lots-page')).LotsPage }) },
  { path: 'plates/:id', lazy: async () => ({ Component: (await import('./plate-page')).PlatePage }) },
];
