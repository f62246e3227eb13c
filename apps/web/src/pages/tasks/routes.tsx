import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'tasks', lazy: async () => ({ Component: (await import('./tasks-page')).TasksPage }) },
  { path: 'tasks/:id', lazy: async () => ({ Component: (await import('./task-page')).TaskPage }) },
];
