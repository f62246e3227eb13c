/** Families in work at once: of some tables are made and hits judged while others are scanned. */
export const AT_ONCE = 8;

/**
 * Does the work of each item, at most `atOnce` at a time, begun in order. After a failure nothing more is begun; what
 * is under way comes to its end first. @throws the first failure
 */
export async function inStretches<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    while (failures.length === 0 && next < items.length)
      await work(items[next++]!).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
