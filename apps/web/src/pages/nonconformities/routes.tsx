import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'nonconformities',
    lazy: async () => ({ Component: (await import('./non-conformities-page')).NonConformitiesPage }),
  },
  {
    path: 'nonconformities/:id',
    lazy: async () => ({ Component: (await import('./non-conformity-page')).NonConformityPage }),
  },
];
