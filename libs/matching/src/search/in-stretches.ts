/** Families in work at once: of some tables are made and hits judged while others are scanned. */
export const AT_ONCE = 8;

/** Does the work of each item, at most `atOnce` at a time, begun in order. The first failure ends it. */
export async function inStretches<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    while (!failed && next < items.length) {
      try {
        await work(items[next++]!);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
