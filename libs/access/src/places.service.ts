import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { CollectionPoint, District } from './place.entity.js';

@Injectable()
export class Districts {
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
