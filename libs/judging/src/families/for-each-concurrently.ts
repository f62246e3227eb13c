import pMap from 'p-map';

/** Families in work at once: of some tables are made and hits judged while others are scanned. */
export const FAMILIES_AT_ONCE = 8;

/**
 * Does the work of each item, at most `atOnce` at a time, begun in order. After a failure nothing more is begun; what
 * is under way comes to its end first. @throws the first failure
 */
export async function forEachConcurrently<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const open = new Set<Promise<void>>();
  const begin = async (item: T): Promise<void> => {
    const begun = work(item);
    open.add(begun);
    await begun;
    open.delete(begun);
  };
  try {
    await pMap(items, begin, { concurrency: atOnce });
  } finally {
    await Promise.allSettled(open);
  }
}
