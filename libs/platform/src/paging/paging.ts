/** One page of a list; `next` is the cursor of the following page. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export interface PageRequest {
  /** Cursor: the id of the last item of the page before. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 200;

/** How many rows to ask the database for: one more than the page tells whether another page follows. */
export function rowsToFetch(request: PageRequest): number {
  return Math.min(Math.max(1, request.limit ?? DEFAULT_PAGE), LARGEST_PAGE) + 1;
}

/**
 * Cuts the extra row off. Ids are UUID v7, so the order of ids is the order of time.
 * @param cursorOf what the following page begins after; the id when not given
 */
export function pageOf<T extends { readonly id: string }>(rows: readonly T[], request: PageRequest): Page<T>;
export function pageOf<T>(rows: readonly T[], request: PageRequest, cursorOf: (row: T) => string): Page<T>;
export function pageOf<T>(
  rows: readonly T[],
  request: PageRequest,
  cursorOf: (row: T) => string = (row) => (row as T & { readonly id: string }).id,
): Page<T> {
  const size = rowsToFetch(request) - 1;
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? cursorOf(last) : null };
}
