import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { ImportSample, Page } from '../../api/types';

const PAGE_ROWS = 200;

async function readAll(batchId: string, signal: AbortSignal): Promise<ImportSample[]> {
  const samples: ImportSample[] = [];
  let after: string | null = null;
  do {
    const page: Page<ImportSample> = await api.get(
      `/imports/${batchId}/samples`,
      { limit: PAGE_ROWS, after },
      signal,
    );
    samples.push(...page.items);
    after = page.next;
  } while (after !== null);
  return samples;
}

/** All samples of a batch: problems first, then by name. A batch has some hundreds at most. */
export function useSamples(batchId: string, version: number) {
  return useQuery({
    queryKey: [`/imports/${batchId}/samples`, version],
    queryFn: ({ signal }) => readAll(batchId, signal),
    select: (samples) =>
      [...samples].sort(
        (a, b) =>
          Number(b.status === 'rejected') - Number(a.status === 'rejected') || a.name.localeCompare(b.name),
      ),
  });
}
