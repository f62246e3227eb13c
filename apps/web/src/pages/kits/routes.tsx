import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'kits', lazy: async () => ({ Component: (await import('./kits-page')).KitsPage }) },
  { path: 'kits/:id', lazy: async () => ({ Component: (await import('./unused-kit-page')).UnusedKitPage }) },
];
