import { QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { isProblem } from './problem';
import type { CollectionPoint, District, Meta, Panel } from './types';

/** A refused request stays refused; only a missing network is worth another try. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 502);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: shouldRetry, refetchOnWindowFocus: true },
    // Without a network the library would hold a submission and send it later by itself.
    mutations: { networkMode: 'always', retry: false },
  },
});

const forever = { staleTime: Infinity } as const;

/** One resource by its path: the path is its key, so that `invalidate` can name it. */
export function resource<T>(path: string) {
  return queryOptions({ queryKey: [path], queryFn: ({ signal }) => api.get<T>(path, undefined, signal) });
}

export const metaQuery = queryOptions({
  queryKey: ['/meta'],
  queryFn: () => api.get<Meta>('/meta'),
  ...forever,
});
export const districtsQuery = queryOptions({
  queryKey: ['/reference/districts'],
  queryFn: () => api.get<District[]>('/reference/districts'),
  ...forever,
});
export const collectionPointsQuery = queryOptions({
  queryKey: ['/reference/collection-points'],
  queryFn: () => api.get<CollectionPoint[]>('/reference/collection-points'),
  ...forever,
});
export const panelsQuery = queryOptions({
  queryKey: ['/reference/panels'],
  queryFn: () => api.get<Panel[]>('/reference/panels'),
  ...forever,
});
