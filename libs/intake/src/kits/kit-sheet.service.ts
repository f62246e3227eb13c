import { CollectionPoint } from '@homeward/access';
import { Audit } from '@homeward/audit';
import { firstOf, lastOf, NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CollectionKit } from './collection-kit.entity.js';
import { BarcodeUsed, BadKitCount, KitVoid, LabelsUnspecified } from './kit.errors.js';
import type { KitLabels } from './kit-labels.js';

/** Which kits to print labels of: these, or the newest unused ones (of one point). */
export interface LabelOrder {
  readonly ids?: readonly string[] | undefined;
  readonly count?: number | undefined;
  readonly collectionPointId?: string | undefined;
}

/** As many as can be issued at once. */
export const LARGEST_LABEL_ORDER = 500;

/** Sheets of labels for collection kits. Only of unused kits: a label printed again would give two tubes one name. */
@Injectable()
export class KitSheets {
  constructor(private readonly audit: Audit) {}

  /**
   * The labels of an order; printing is on record. `render` makes the sheets, outside of the transaction.
   * @throws LabelsUnspecified, BadKitCount, NotFound, BarcodeUsed, KitVoid
   */
  async print(tx: Tx, order: LabelOrder): Promise<KitLabels[]> {
    const kits = order.ids ? await kitsById(tx, order.ids) : await newestUnused(tx, order);
    const points = await tx.em.findBy(CollectionPoint, { id: In(kits.map((kit) => kit.collectionPointId)) });
    for (const point of points) {
      const own = kits.filter((kit) => kit.collectionPointId === point.id);
      await this.audit.record(tx, {
        action: 'kit.labels_printed',
        subjectType: 'collection_point',
        subjectId: point.id,
        data: { count: own.length, from: firstOf(own).formBarcode, to: lastOf(own).formBarcode },
      });
    }
    const codes = new Map(points.map((point) => [point.id, point.code]));
    return kits.map(({ formBarcode, specimenBarcode, collectionPointId }) => ({
      ...{ formBarcode, specimenBarcode, point: codes.get(collectionPointId) ?? '' },
    }));
  }

  /** Sheets of labels as PDF. */
  async render(labels: readonly KitLabels[]): Promise<Buffer> {
    // Loaded with the first sheet: most processes print none.
    const { renderKitLabels } = await import('./kit-labels.js');
    return renderKitLabels(labels, new Date());
  }
}

async function kitsById(tx: Tx, ids: readonly string[]): Promise<CollectionKit[]> {
  const found = await tx.em.find(CollectionKit, {
    where: { id: In([...ids]) },
    order: { formBarcode: 'ASC' },
  });
  const missing = ids.find((id) => !found.some((kit) => kit.id === id));
  if (missing !== undefined) throw new NotFound('collection kit', missing, 'ids');
  for (const kit of found) {
    if (kit.status === 'used') throw new BarcodeUsed('ids', kit.specimenBarcode);
    if (kit.status === 'void') throw new KitVoid('ids', kit.specimenBarcode);
  }
  return found;
}

async function newestUnused(tx: Tx, { count, collectionPointId }: LabelOrder): Promise<CollectionKit[]> {
  if (count === undefined) throw new LabelsUnspecified();
  if (count < 1 || count > LARGEST_LABEL_ORDER) throw new BadKitCount(count, LARGEST_LABEL_ORDER);
  const kits = await tx.em.find(CollectionKit, {
    where: { status: 'issued', ...(collectionPointId === undefined ? {} : { collectionPointId }) },
    order: { id: 'DESC' },
    take: count,
  });
  if (kits.length === 0) throw new NotFound('collection kit', String(count), 'count');
  return kits.reverse();
}
