import { QueryClient, queryOptions } from '@tanstack/react-query';
import { setTimeZone } from '@homeward/rules';
import { answer, api, filled, type PathsOf, type Query } from './client';
import { isProblem } from './problem';
import type { paths } from './schema';

/** Refused requests are not retried; network failures are. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 502);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: shouldRetry, refetchOnWindowFocus: true },
    // Without a network the library would hold a submission and send it later unasked.
    mutations: { networkMode: 'always', retry: false },
  },
});

type Get<P extends PathsOf<'get'>> = paths[P]['get'];
/** What a GET of the path answers. */
export type AnswerOf<P extends PathsOf<'get'>> =
  Get<P> extends {
    readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer T } } };
  }
    ? T
    : never;
/** The ids in a path. */
export type IdsOf<P extends PathsOf<'get'>> =
  Get<P> extends { readonly parameters: { readonly path: infer I } } ? I : Readonly<Record<string, never>>;
export type QueryOf<P extends PathsOf<'get'>> =
  Get<P> extends { readonly parameters: { readonly query?: infer Q } } ? NonNullable<Q> : never;

/** Lists that are read by cursor, and the rows they hold. */
export type ListPath = {
  [P in PathsOf<'get'>]: AnswerOf<P> extends ListOf<object> ? P : never;
}[PathsOf<'get'>];
export type RowOf<P extends ListPath> = AnswerOf<P> extends ListOf<infer Row> ? Row : never;

/** One page of a list; `next` is the cursor of the following page. */
export interface ListOf<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** One resource. Its filled path begins its key, so that `invalidate` can name it. */
export function resource<P extends PathsOf<'get'>>(path: P, ids?: IdsOf<P>, query?: QueryOf<P>) {
  return queryOptions({
    queryKey: [filled(path, ids as never), ...(query === undefined ? [] : [query])] as readonly unknown[],
    queryFn: ({ signal }) => read(path, ids, query, signal),
  });
}

/** One page of a list, from a cursor on. */
export function listPage<P extends ListPath>(
  path: P,
  ids: IdsOf<P> | undefined,
  query: Query,
  signal: AbortSignal,
): Promise<ListOf<RowOf<P>>> {
  return read(path, ids, query, signal) as never;
}

/** Generic over the path, which the client's own types cannot follow; `resource` and `listPage` name what comes back. */
function read<P extends PathsOf<'get'>>(
  path: P,
  ids: unknown,
  query: unknown,
  signal: AbortSignal,
): Promise<AnswerOf<P>> {
  const get = api.GET as (path: string, init: object) => Promise<{ data?: AnswerOf<P> }>;
  return answer(get(path, { params: { path: ids, query }, signal }));
}

const forever = { staleTime: Infinity } as const;

export const metaQuery = queryOptions({
  queryKey: ['/meta'],
  queryFn: async () => {
    const meta = await answer(api.GET('/meta'));
    setTimeZone(meta.timeZone);
    return meta;
  },
  ...forever,
});
export const districtsQuery = { ...resource('/reference/districts'), ...forever };
export const collectionPointsQuery = { ...resource('/reference/collection-points'), ...forever };
export const panelsQuery = { ...resource('/reference/panels'), ...forever };
