import { makeClearBarcode } from '@homeward/rules';
import { CollectionPoint } from '@homeward/access';
import { Audit } from '@homeward/audit';
import {
  firstOf,
  lastOf,
  newId,
  NotFound,
  type Tx,
  type Page,
  pageOf,
  type PageRequest,
  rowsToFetch,
  withinScope,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';

import { CollectionKit, type KitStatus } from './collection-kit.entity.js';
import { BadKitCount, BarcodeUsed, KitVoid, VoidReasonMissing } from './kit.errors.js';

/** Kits of one order: what a box of the printer holds. */
export const LARGEST_KIT_ORDER = 500;

export interface KitFilter extends PageRequest {
  readonly status?: KitStatus | undefined;
}

/** What can still be used comes first. */
const PLACE = `array_position(ARRAY['issued','used','void'], kit.status)`;

/** Collection kits: issued to a point with their barcodes before anyone gives blood. */
@Injectable()
export class Kits {
  constructor(private readonly audit: Audit) {}

  /**
   * Issues new kits to a collection point.
   * @throws BadKitCount, NotFound
   */
  async issue(tx: Tx, order: { collectionPointId: string; count: number }): Promise<CollectionKit[]> {
    const { collectionPointId, count } = order;
    if (!Number.isInteger(count) || count < 1 || count > LARGEST_KIT_ORDER)
      throw new BadKitCount(count, LARGEST_KIT_ORDER);
    const point = await tx.em.findOneBy(CollectionPoint, { id: collectionPointId });
    if (!point) throw new NotFound('collection point', collectionPointId, 'collectionPointId');
    const issuedAt = new Date();
    const kits = (await newLabels(tx, count)).map((labels) =>
      tx.em.create(CollectionKit, {
        id: newId(),
        ...labels,
        districtId: point.districtId,
        collectionPointId: point.id,
        status: 'issued',
        issuedAt,
      }),
    );
    await tx.em.insert(CollectionKit, kits);
    await this.audit.record(tx, {
      action: 'kit.issued',
      subjectType: 'collection_point',
      subjectId: point.id,
      data: { count, from: firstOf(kits).formBarcode, to: lastOf(kits).formBarcode },
    });
    return kits;
  }

  /**
   * Takes an unused kit out of use for good: lost, torn, badly printed. A later scan gets an error.
   * @throws VoidReasonMissing, NotFound, BarcodeUsed, KitVoid
   */
  async void(tx: Tx, id: string, reason: string): Promise<CollectionKit> {
    if (!reason.trim()) throw new VoidReasonMissing(reason);
    const kit = await tx.em.findOne(CollectionKit, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!kit) throw new NotFound('collection kit', id);
    if (kit.status === 'used') throw new BarcodeUsed('id', kit.specimenBarcode);
    if (kit.status === 'void') throw new KitVoid('id', kit.specimenBarcode);
    kit.status = 'void';
    await tx.em.update(CollectionKit, { id }, { status: 'void' });
    await this.audit.record(tx, {
      action: 'kit.voided',
      subjectType: 'collection_kit',
      subjectId: id,
      data: { form: kit.formBarcode, specimen: kit.specimenBarcode, reason: reason.trim() },
    });
    return kit;
  }

  /** Kits in scope: unused ones first, then used, then void ones; each newest first. */
  async list(tx: Tx, filter: KitFilter): Promise<Page<CollectionKit>> {
    const query = tx.em
      .createQueryBuilder(CollectionKit, 'kit')
      .orderBy(PLACE, 'ASC')
      .addOrderBy('kit.id', 'DESC')
      .limit(rowsToFetch(filter));
    withinScope(query, 'kit', tx.actor);
    if (filter.status) query.andWhere('kit.status = :status', { status: filter.status });
    if (filter.after)
      query.andWhere(
        `EXISTS (SELECT FROM collection_kit last WHERE last.id = :after AND
          (${PLACE} > ${PLACE.replaceAll('kit.', 'last.')}
            OR (${PLACE} = ${PLACE.replaceAll('kit.', 'last.')} AND kit.id < last.id)))`,
        { after: filter.after },
      );
    return pageOf(await query.getMany(), filter);
  }
}

/** Labels of new kits. A serial whose labels would show I or O is passed over. */
async function newLabels(tx: Tx, count: number): Promise<{ formBarcode: string; specimenBarcode: string }[]> {
  const labels: { formBarcode: string; specimenBarcode: string }[] = [];
  while (labels.length < count) {
    const serials: { n: string }[] = await tx.em.query(
      `SELECT nextval('collection_kit_serial') AS n FROM generate_series(1, $1)`,
      [count - labels.length],
    );
    for (const { n } of serials) {
      const formBarcode = makeClearBarcode('HF', Number(n));
      const specimenBarcode = makeClearBarcode('HS', Number(n));
      if (formBarcode && specimenBarcode) labels.push({ formBarcode, specimenBarcode });
    }
  }
  return labels;
}
