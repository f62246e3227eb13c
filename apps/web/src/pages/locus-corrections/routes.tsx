import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'locus-corrections',
    lazy: async () => ({ Component: (await import('./locus-corrections-page')).LocusCorrectionsPage }),
  },
];
