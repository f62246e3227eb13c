import { type Actor, DomainError, wordOf } from '@homeward/platform';

/** Who made a row and to which collection point it belongs. */
export interface Place {
  readonly accountId: string;
  readonly districtId: string;
  readonly collectionPointId: string;
}

export class NoCollectionPoint extends DomainError {
  readonly code = 'intake.no_collection_point';
  readonly kind = 'forbidden';
  constructor(role: string) {
    const roleWord = wordOf('role', role);
    super(
      {
        zh: `您的账号（${roleWord.zh}）不属于任何采集点，不能登记`,
        en: `Your account (${roleWord.en}) belongs to no collection point, so it cannot register anything`,
      },
      'collectionPointId',
      null,
    );
  }
}

/**
 * The collection point that new rows of this actor belong to.
 * @throws NoCollectionPoint for accounts that register nothing
 */
export function placeOf(actor: Actor): Place {
  const { accountId, districtId, collectionPointId } = actor;
  if (!accountId || !districtId || !collectionPointId) throw new NoCollectionPoint(actor.role);
  return { accountId, districtId, collectionPointId };
}

/** The place of a corrected row: its own, independent of the actor. @throws NoCollectionPoint for the worker */
export function placeOfRow(
  tx: { readonly actor: Actor },
  row: { readonly districtId: string; readonly collectionPointId: string },
): Place {
  const { accountId, role } = tx.actor;
  if (!accountId) throw new NoCollectionPoint(role);
  return { accountId, districtId: row.districtId, collectionPointId: row.collectionPointId };
}
