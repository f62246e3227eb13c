import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { ImportSample, ImportSamplePage } from '../../api/schema';

const PAGE_ROWS = 200;

async function readAll(batchId: string, signal: AbortSignal): Promise<ImportSample[]> {
  const samples: ImportSample[] = [];
  let after: string | undefined;
  do {
    const page: ImportSamplePage = await answer(
      api.GET('/imports/{id}/samples', {
        params: { path: { id: batchId }, query: { limit: PAGE_ROWS, ...(after !== undefined && { after }) } },
        signal,
      }),
    );
    samples.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
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
