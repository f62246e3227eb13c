import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'elimination',
    lazy: async () => ({ Component: (await import('./elimination-page')).EliminationPage }),
  },
];
