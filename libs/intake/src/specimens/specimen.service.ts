import { Audit, Steps } from '@homeward/audit';
import {
  firstOf,
  knownIn,
  nextState,
  newId,
  NotFound,
  type Tx,
  withinDays,
  type Page,
  pageOf,
  type DayRange,
  type PageRequest,
  rowsToFetch,
  withinScope,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { requirePastDay } from '../calendar.js';
import { Donor } from '../donors/donor.entity.js';
import { BarcodesOfDifferentKits, BarcodeUsed, KitVoid } from '../kits/kit.errors.js';
import { findKit, holdKits, normaliseBarcode, requireBarcode } from '../kits/kit-barcodes.js';
import { CollectionKit } from '../kits/collection-kit.entity.js';

import { placeOf } from '../place.js';
import { addCustody, recordCustodyOfAll } from './custody.js';
import { type Material, Specimen } from './specimen.entity.js';
import { DonorWithdrawn, requireBornBefore } from './specimen.errors.js';
import { type CorrectionView, correctionsOf } from './specimen-correction.queries.js';
import { custodyOf, type CustodyView, type SpecimenView, takeFrom, viewsOf } from './specimen.queries.js';
import { specimenLife } from './specimen.life.js';
import { type SpecimenEvent, specimenMachine, type SpecimenStatus } from './specimen.states.js';

export interface SpecimenInput {
  readonly donorId: string;
  readonly formBarcode: string;
  readonly specimenBarcode: string;
  readonly material: Material;
  readonly collectedOn: string;
}

export interface SpecimenFilter extends PageRequest, DayRange {
  readonly status?: SpecimenStatus | undefined;
  /** Only those with a correction that waits for the laboratory lead. */
  readonly correction?: 'proposed' | undefined;
  readonly donorId?: string | undefined;
}

/** Columns that change with a step. */
export type SpecimenChanges = Partial<Pick<Specimen, 'shipmentId' | 'rejectReason'>>;

/** A specimen with everything that happened to it. */
export interface SpecimenDetail extends SpecimenView {
  readonly custody: readonly CustodyView[];
  readonly corrections: readonly CorrectionView[];
}

const CORRECTION_PROPOSED = `EXISTS (SELECT FROM specimen_correction c
  WHERE c.status = 'proposed' AND specimen.id IN (c.specimen_id, c.other_specimen_id))`;

/** Samples and the chain of hands through which they go. */
@Injectable()
export class Specimens {
  constructor(
    private readonly audit: Audit,
    private readonly steps: Steps,
  ) {}

  /**
   * Registers the sample of a donor under a kit of the actor's point. Form and tube are both scanned: that their
   * barcodes differ is the commonest reason for a rejection in the laboratory.
   * @throws DomainError naming the barcode or field that is wrong; nothing is stored then
   */
  async register(tx: Tx, input: SpecimenInput): Promise<SpecimenView> {
    return firstOf(await this.registerAll(tx, [input]));
  }

  /**
   * Several samples, all of them or none: forty cost little more than one.
   * @throws as `register`, of the first that is wrong
   */
  async registerAll(tx: Tx, inputs: readonly SpecimenInput[]): Promise<SpecimenView[]> {
    if (inputs.length === 0) return [];
    const place = placeOf(tx.actor);
    const scanned = inputs.map((input) => {
      const form = requireBarcode(input.formBarcode, 'HF', 'formBarcode');
      const barcode = requireBarcode(input.specimenBarcode, 'HS', 'specimenBarcode');
      requirePastDay(input.collectedOn, 'collectedOn');
      return { ...input, form, barcode };
    });
    const donors = await donorsOf(tx, inputs);
    for (const { donorId, collectedOn } of scanned) {
      const donor = donors.get(donorId);
      if (!donor) throw new NotFound('donor', donorId, 'donorId');
      if (donor.withdrawnAt) throw new DonorWithdrawn(donor.code);
      requireBornBefore(collectedOn, donor.birthYear);
    }
    const kits = await takeKits(tx, scanned);
    const specimens = scanned.map(({ barcode, donorId, material, collectedOn }, index) =>
      tx.em.create(Specimen, {
        id: newId(),
        barcode,
        kitId: kits[index]!.id,
        donorId,
        material,
        collectedOn,
        status: specimenMachine.initial,
        shipmentId: null,
        rejectReason: null,
        districtId: place.districtId,
        collectionPointId: place.collectionPointId,
        createdBy: place.accountId,
        createdAt: new Date(),
        version: 1,
      }),
    );
    await tx.em.insert(Specimen, specimens);
    await recordCustodyOfAll(tx, this.audit, specimens, {
      ...{ event: 'register', action: 'specimen.registered', from: null, note: null },
    });
    return specimens.map((specimen) => ({
      specimen,
      donorCode: knownIn(donors, specimen.donorId).code,
      shipmentNumber: null,
    }));
  }

  /**
   * Takes one step of the specimen's state machine, with its custody event and audit entry.
   * @param changes columns that change with the step
   * @throws NotFound, TransitionRefused, Forbidden
   */
  async transition(
    tx: Tx,
    specimenId: string,
    event: SpecimenEvent,
    note: string | null = null,
    changes: SpecimenChanges = {},
  ): Promise<Specimen> {
    return firstOf(await this.transitionAll(tx, [specimenId], event, note, changes));
  }

  /**
   * The same step of several specimens, all of them or none: a box of fifty costs as much as one.
   * @param specimenIds each once; custody is written in this order
   * @throws as `transition`, of the first that cannot take the step
   */
  async transitionAll(
    tx: Tx,
    specimenIds: readonly string[],
    event: SpecimenEvent,
    note: string | null = null,
    changes: SpecimenChanges = {},
  ): Promise<Specimen[]> {
    if (specimenIds.length === 0) return [];
    const specimens = await this.steps.holdAll(tx, specimenLife, specimenIds);
    const before = await this.steps.takeAll(tx, specimenLife, specimens, { event, changes, data: { note } });
    await addCustody(
      tx,
      specimens.map((specimen, index) => ({ specimen, step: { event, from: before[index]!, note } })),
    );
    return specimens;
  }

  /**
   * The step `type` of received specimens that the caller holds, all of them or none, in a few statements for any number:
   * as `transitionAll`, without reading the specimens.
   * @throws TransitionRefused, Forbidden; Error when one of them is not there, or not as received
   */
  async typeAll(tx: Tx, specimenIds: readonly string[], note: string): Promise<void> {
    if (specimenIds.length === 0) return;
    const from: SpecimenStatus = 'received';
    const to = nextState(specimenMachine, from, 'type', tx.actor);
    const typed = await takeFrom(tx.em, specimenIds, { from, to });
    if (typed.length !== specimenIds.length)
      throw new Error(
        `${specimenIds.length - typed.length} of ${specimenIds.length} specimens are not ${from}`,
      );
    const step = { event: 'type', from, note };
    await addCustody(
      tx,
      typed.map((specimen) => ({ specimen: { ...specimen, status: to }, step })),
    );
    await this.audit.recordSet(tx, {
      action: specimenLife.action('type', to),
      subjectType: specimenLife.subjectType,
      subjects: new Map(typed.map(({ id, barcode, donorId }) => [id, { barcode, donorId }])),
      data: { from, to, note },
    });
  }

  /** @throws NotFound also for another point's specimen */
  async get(tx: Tx, id: string): Promise<SpecimenDetail> {
    const specimen = await tx.em.findOneBy(Specimen, { id });
    if (!specimen) throw new NotFound('specimen', id);
    const view = firstOf(await viewsOf(tx.em, [specimen]));
    return { ...view, custody: await custodyOf(tx.em, id), corrections: await correctionsOf(tx.em, id) };
  }

  /** The specimen with this barcode; letter case and surrounding blanks do not matter. Null when there is none. */
  byBarcode(tx: Tx, barcode: string): Promise<Specimen | null> {
    return tx.em.findOneBy(Specimen, { barcode: normaliseBarcode(barcode) });
  }

  /** The specimens under these barcodes, as they are written on the tube, by barcode. */
  async underBarcodes(tx: Tx, barcodes: readonly string[]): Promise<Map<string, Specimen>> {
    const found = await tx.em.findBy(Specimen, { barcode: In([...barcodes]) });
    return new Map(found.map((specimen) => [specimen.barcode, specimen]));
  }

  /** Specimens in scope, newest first. */
  async list(tx: Tx, filter: SpecimenFilter): Promise<Page<SpecimenView>> {
    const query = tx.em
      .createQueryBuilder(Specimen, 'specimen')
      .orderBy('specimen.id', 'DESC')
      .limit(rowsToFetch(filter));
    withinScope(query, 'specimen', tx.actor);
    if (filter.status) query.andWhere('specimen.status = :status', { status: filter.status });
    if (filter.donorId) query.andWhere('specimen.donor_id = :donorId', { donorId: filter.donorId });
    if (filter.correction) query.andWhere(CORRECTION_PROPOSED);
    if (filter.after) query.andWhere('specimen.id < :after', { after: filter.after });
    withinDays(query, 'specimen', filter);
    const page = pageOf(await query.getMany(), filter);
    return { items: await viewsOf(tx.em, page.items), next: page.next };
  }
}

async function donorsOf(tx: Tx, inputs: readonly SpecimenInput[]): Promise<Map<string, Donor>> {
  const found = await tx.em.findBy(Donor, { id: In(inputs.map(({ donorId }) => donorId)) });
  return new Map(found.map((donor) => [donor.id, donor]));
}

/** Both barcodes of each lead to the same unused kit of this point; the kits are marked as used. */
async function takeKits(
  tx: Tx,
  scanned: readonly { readonly form: string; readonly barcode: string }[],
): Promise<CollectionKit[]> {
  const held = await holdKits(
    tx,
    scanned.map(({ form }) => form),
  );
  const taken: CollectionKit[] = [];
  for (const { form, barcode } of scanned) {
    const kit = held.get(form) ?? (await findKit(tx, form, 'formBarcode'));
    if (kit.specimenBarcode !== barcode) {
      // Of two kits that are both known the pair is wrong; else the tube's own trouble is said.
      await findKit(tx, barcode, 'specimenBarcode');
      throw new BarcodesOfDifferentKits(form, barcode);
    }
    if (kit.status === 'used') throw new BarcodeUsed('specimenBarcode', barcode);
    if (kit.status === 'void') throw new KitVoid('specimenBarcode', barcode);
    kit.status = 'used';
    taken.push(kit);
  }
  await tx.em.update(CollectionKit, { id: In(taken.map(({ id }) => id)) }, { status: 'used' });
  return taken;
}
