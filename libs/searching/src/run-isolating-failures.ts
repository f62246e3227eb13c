import { firstOf, WorkCancelled } from '@homeward/platform';

/**
 * Does the work for all at once. When it fails, the one that it fails for is found by halving and handed to `alone`;
 * the others are still done.
 * @throws WorkCancelled at once, and what `alone` throws
 */
export async function runIsolatingFailures<T>(
  items: readonly T[],
  work: (items: readonly T[], before: number) => Promise<void>,
  alone: (item: T, error: unknown) => Promise<void>,
  before = 0,
): Promise<void> {
  if (items.length === 0) return;
  try {
    await work(items, before);
  } catch (error) {
    if (error instanceof WorkCancelled) throw error;
    const half = Math.ceil(items.length / 2);
    if (items.length === 1) return alone(firstOf(items), error);
    await runIsolatingFailures(items.slice(0, half), work, alone, before);
    await runIsolatingFailures(items.slice(half), work, alone, before + half);
  }
}
