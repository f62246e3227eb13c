import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'contradictions',
    lazy: async () => ({ Component: (await import('./contradictions-page')).ContradictionsPage }),
  },
];
