import type { Actor } from '../actor.js';

interface Conditions {
  andWhere(condition: string, parameters: Readonly<Record<string, unknown>>): unknown;
}

/**
 * Says to the planner what row-level security will let through: its condition is a function of the session, by which no
 * index is chosen. It hides nothing that is not hidden already.
 * @param alias of an entity with `districtId` and `collectionPointId`
 */
export function withinScope(
  query: Conditions,
  alias: string,
  { scope, districtId, collectionPointId }: Pick<Actor, 'scope' | 'districtId' | 'collectionPointId'>,
): void {
  if (scope === 'city') return;
  query.andWhere(`${alias}.districtId = :scopeDistrict`, { scopeDistrict: districtId });
  if (scope === 'point')
    query.andWhere(`${alias}.collectionPointId = :scopePoint`, { scopePoint: collectionPointId });
}
