import { createBrowserRouter, type RouteObject } from 'react-router';
import { Gate } from './app/gate';
import { NotFound, RouteError } from './app/route-error';

interface RouteModule {
  routes: RouteObject[];
}

/** Each folder of `pages` brings its own routes; their pages are lazy. */
const modules = import.meta.glob<RouteModule>('./pages/*/routes.tsx', { eager: true });
const pages = Object.values(modules).flatMap((module) => module.routes);

export const router = createBrowserRouter([
  {
    path: '/sign-in',
    lazy: async () => ({ Component: (await import('./pages/sign-in/sign-in-page')).SignInPage }),
    errorElement: <RouteError />,
    hydrateFallbackElement: <></>,
  },
  {
    path: '/',
    element: <Gate />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <></>,
    children: [{ errorElement: <RouteError />, children: [...pages, { path: '*', element: <NotFound /> }] }],
  },
]);
