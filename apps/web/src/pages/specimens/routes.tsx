import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'specimens', lazy: async () => ({ Component: (await import('./specimens-page')).SpecimensPage }) },
  {
    path: 'specimens/:id',
    lazy: async () => ({ Component: (await import('./specimen-page')).SpecimenPage }),
  },
];
