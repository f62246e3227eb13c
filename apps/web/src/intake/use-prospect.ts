import { isConsentInForce } from './consent';
import { useQuery } from '@tanstack/react-query';
import { resource } from '../api/queries';
import type { CaseDetail, Prospect } from '../api/schema';

/** What the figures depend on: with another family, or another sample, the answer is another's and is not shown. */
function structureOf({ members }: CaseDetail): string {
  return members
    .map(({ relation, consent, specimens, profile }) =>
      [relation, isConsentInForce(consent), profile !== null, ...specimens.map(({ status }) => status)].join(
        ' ',
      ),
    )
    .sort()
    .join('|');
}

/** What the family may hope for; undefined while it is computed, null when there is nothing to say. */
export function useProspect(detail: CaseDetail): Prospect | null | undefined {
  const { queryKey, queryFn } = resource('/cases/{id}/prospect', { id: detail.id });
  const { data, isError } = useQuery({
    queryKey: [...queryKey, structureOf(detail)],
    queryFn: queryFn!,
    staleTime: 10 * 60_000,
  });
  return isError ? null : data?.prospect;
}
