import { CollectionPoint } from '@homeward/access';
import { Audit } from '@homeward/audit';
import { makeBarcode, newId, NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type PageRequest, rowsToFetch } from '../paging.js';
import { CollectionKit, type KitStatus } from './collection-kit.entity.js';
import { BadKitCount, BarcodeUsed, KitVoid, VoidReasonMissing } from './kit.errors.js';

/** Kits of one order: what a box of the printer holds. */
export const LARGEST_KIT_ORDER = 500;

export interface KitFilter extends PageRequest {
  readonly status?: KitStatus | undefined;
}

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
    const serials: { n: string }[] = await tx.em.query(
      `SELECT nextval('collection_kit_serial') AS n FROM generate_series(1, $1)`,
      [count],
    );
    const issuedAt = new Date();
    const kits = serials.map(({ n }) =>
      tx.em.create(CollectionKit, {
        id: newId(),
        formBarcode: makeBarcode('HF', Number(n)),
        specimenBarcode: makeBarcode('HS', Number(n)),
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
      data: { count, from: kits[0]!.formBarcode, to: kits.at(-1)!.formBarcode },
    });
    return kits;
  }

  /**
   * Takes an unused kit out of use, for good: lost, torn, printed badly. Whoever scans it afterwards is told.
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

  /** Kits in scope, newest first. */
  async list(tx: Tx, filter: KitFilter): Promise<Page<CollectionKit>> {
    const query = tx.em
      .createQueryBuilder(CollectionKit, 'kit')
      .orderBy('kit.id', 'DESC')
      .limit(rowsToFetch(filter));
    if (filter.status) query.andWhere('kit.status = :status', { status: filter.status });
    if (filter.after) query.andWhere('kit.id < :after', { after: filter.after });
    return pageOf(await query.getMany(), filter);
  }
}
