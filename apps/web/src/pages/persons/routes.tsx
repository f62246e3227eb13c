import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'persons', lazy: async () => ({ Component: (await import('./persons-page')).PersonsPage }) },
  { path: 'donors/:id', lazy: async () => ({ Component: (await import('./donor-page')).DonorPage }) },
  { path: 'persons/:id', lazy: async () => ({ Component: (await import('./donor-page')).DonorPage }) },
];
