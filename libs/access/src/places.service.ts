import { newId, NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { CollectionPoint, District } from './place.entity.js';

/** A district or a collection point to add. */
export interface NewPlace {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

@Injectable()
export class Districts {
  /** Adds the district unless its code is known, in which case it stays as it is. */
  async ensure(tx: Tx, place: NewPlace): Promise<{ id: string; added: boolean }> {
    const known = await tx.em.findOneBy(District, { code: place.code });
    if (known) return { id: known.id, added: false };
    const id = newId();
    await tx.em.insert(District, { id, ...place });
    return { id, added: true };
  }

  list(tx: Tx): Promise<District[]> {
    return tx.em.find(District, { order: { code: 'ASC' } });
  }

  /** @throws NotFound */
  async byCode(tx: Tx, code: string): Promise<District> {
    const found = await tx.em.findOneBy(District, { code });
    if (!found) throw new NotFound('district', code, 'districtCode');
    return found;
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<District> {
    const found = await tx.em.findOneBy(District, { id });
    if (!found) throw new NotFound('district', id, 'districtId');
    return found;
  }
}

@Injectable()
export class CollectionPoints {
  /** Adds the point unless its code is known, in which case it stays as it is. @returns whether it was added */
  async ensure(tx: Tx, districtId: string, place: NewPlace): Promise<boolean> {
    if (await tx.em.existsBy(CollectionPoint, { code: place.code })) return false;
    await tx.em.insert(CollectionPoint, { id: newId(), districtId, ...place });
    return true;
  }

  list(tx: Tx): Promise<CollectionPoint[]> {
    return tx.em.find(CollectionPoint, { order: { code: 'ASC' } });
  }

  /** @throws NotFound */
  async byCode(tx: Tx, code: string): Promise<CollectionPoint> {
    const found = await tx.em.findOneBy(CollectionPoint, { code });
    if (!found) throw new NotFound('collection point', code, 'collectionPointCode');
    return found;
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<CollectionPoint> {
    const found = await tx.em.findOneBy(CollectionPoint, { id });
    if (!found) throw new NotFound('collection point', id, 'collectionPointId');
    return found;
  }
}
