import { createBrowserRouter, type RouteObject } from 'react-router';
import { Gate } from './app/gate';
import { NotFound, RouteError } from './app/route-error';
import { loadArea } from './i18n';

interface RouteModule {
  routes: RouteObject[];
}

/** Each folder of `pages` brings its own routes; their pages are lazy. */
const modules = import.meta.glob<RouteModule>('./pages/*/routes.tsx', { eager: true });
const pages = Object.entries(modules).flatMap(([path, { routes }]) =>
  routes.map((route) => withWords(route, path.split('/')[2]!)),
);

/** A page is shown once its words are there, which are loaded beside it. */
function withWords(route: RouteObject, folder: string): RouteObject {
  const { lazy } = route;
  if (typeof lazy !== 'function') return route;
  return { ...route, lazy: async () => (await Promise.all([lazy(), loadArea(folder)]))[0] };
}

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
