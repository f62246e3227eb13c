import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'vocabulary',
    lazy: async () => ({ Component: (await import('./vocabulary-page')).VocabularyPage }),
  },
  {
    path: 'vocabulary/changes/:id',
    lazy: async () => ({ Component: (await import('./change-page')).ChangePage }),
  },
];
