import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { inForce, type CaseDetail, type CaseProspect, type Prospect } from '../api/types';

/** What the figures depend on: with another family, or another sample, the answer is another's and is not shown. */
function structureOf({ members }: CaseDetail): string {
  return members
    .map(({ relation, consent, specimens, profile }) =>
      [relation, inForce(consent), profile !== null, ...specimens.map(({ status }) => status)].join(' '),
    )
    .sort()
    .join('|');
}

/** What the family may hope for; undefined while it is computed, null when there is nothing to say. */
export function useProspect(detail: CaseDetail): Prospect | null | undefined {
  const path = `/cases/${detail.id}/prospect`;
  const { data, isError } = useQuery(
    queryOptions({
      queryKey: [path, structureOf(detail)],
      queryFn: ({ signal }) => api.get<CaseProspect>(path, undefined, signal),
      staleTime: 10 * 60_000,
    }),
  );
  return isError ? null : data?.prospect;
}
