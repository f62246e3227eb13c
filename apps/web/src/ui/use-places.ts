import { useQuery } from '@tanstack/react-query';
import { collectionPointsQuery, districtsQuery } from '../api/queries';
import { useFormat } from '../i18n/format';

/** Names of districts and collection points by id. */
export function usePlaces() {
  const format = useFormat();
  const districts = useQuery(districtsQuery).data ?? [];
  const points = useQuery(collectionPointsQuery).data ?? [];
  const name = (rows: { id: string; nameZh: string; nameEn: string }[], id: string) => {
    const row = rows.find((each) => each.id === id);
    return row ? format.named(row) : '–';
  };
  return {
    districts,
    points,
    district: (id: string) => name(districts, id),
    point: (id: string) => name(points, id),
  };
}
