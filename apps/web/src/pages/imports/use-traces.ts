import { useQuery } from '@tanstack/react-query';
import type { Electropherogram } from '../../api/schema';
import { resource } from '../../api/queries';

/** The electropherograms of a batch, ladders first. */
export function useTraces(batchId: string): readonly Electropherogram[] {
  return useQuery(resource('/imports/{id}/electropherograms', { id: batchId })).data ?? [];
}

/** Those of one sample. */
export function ofSample(
  files: readonly Electropherogram[],
  { name, plate }: { readonly name: string; readonly plate: string },
): Electropherogram[] {
  return files.filter((file) => file.sampleName === name && file.plate === plate);
}
