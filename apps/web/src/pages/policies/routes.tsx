import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'policies', lazy: async () => ({ Component: (await import('./policies-page')).PoliciesPage }) },
  {
    path: 'policies/what-ifs/:id',
    lazy: async () => ({ Component: (await import('./what-if-page')).WhatIfPage }),
  },
];
