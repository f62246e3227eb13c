import { Audit } from '@homeward/audit';
import { requirePermission } from '@homeward/access';
import { requireDay } from './require-day.js';
import {
  newId,
  NotFound,
  pageOf,
  rowsToFetch,
  type Page,
  type PageRequest,
  type Tx,
} from '@homeward/platform';
import { today } from '@homeward/rules';
import { Injectable } from '@nestjs/common';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { PanelUnknown } from '../import/import.errors.js';
import { writtenReason } from '../four-eyes/reason.js';
import { LotExpired, LotKnown, LotMissing, LotOfOtherKit } from './plate.errors.js';
import type { Plate } from './plate.entity.js';
import { lotsOf } from './plate.queries.js';
import { ReagentLot, type ReagentKind } from './reagent-lot.entity.js';

export interface NewLot {
  readonly kind: ReagentKind;
  readonly name: string;
  readonly lot: string;
  readonly expiresOn: string;
}

/** A lot with the plates that used it. */
export interface LotUse {
  readonly plateId: string;
  readonly number: string;
  readonly status: Plate['status'];
  readonly recordedAt: Date;
  readonly overrideReason: string | null;
}

const KIND_WORDS: Readonly<Record<ReagentKind, { zh: string; en: string }>> = {
  kit: { zh: '扩增试剂盒', en: 'kit' },
  polymer: { zh: '胶', en: 'polymer' },
  size_standard: { zh: '内标', en: 'size standard' },
  formamide: { zh: '甲酰胺', en: 'formamide' },
  control_dna: { zh: '对照 DNA', en: 'control DNA' },
};

/** Lots of what is used up: kits, polymer, size standard. */
@Injectable()
export class ReagentLots {
  constructor(
    private readonly audit: Audit,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** @throws NotADay, PanelUnknown (of a kit that is no known one), LotKnown */
  async add(tx: Tx, input: NewLot): Promise<ReagentLot> {
    const expiresOn = requireDay(input.expiresOn, 'expiresOn');
    const name = input.kind === 'kit' ? await this.panelName(tx, input.name) : input.name.trim();
    const lot = input.lot.trim();
    const [row] = await tx.em.query<{ id: string }[]>(
      `INSERT INTO reagent_lot (id, kind, name, lot, expires_on, created_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (kind, name, lot) DO NOTHING RETURNING id`,
      [newId(), input.kind, name, lot, expiresOn, tx.actor.accountId],
    );
    if (!row) throw new LotKnown(name, lot);
    await this.audit.record(tx, {
      action: 'reagent_lot.added',
      subjectType: 'reagent_lot',
      subjectId: row.id,
      data: { kind: input.kind, name, lot, expiresOn },
    });
    return tx.em.findOneByOrFail(ReagentLot, { id: row.id });
  }

  /** Lots, the newest first. */
  async list(tx: Tx, filter: PageRequest & { kind?: ReagentKind | undefined }): Promise<Page<ReagentLot>> {
    const query = tx.em
      .createQueryBuilder(ReagentLot, 'lot')
      .orderBy('lot.id', 'DESC')
      .limit(rowsToFetch(filter));
    if (filter.kind) query.andWhere('lot.kind = :kind', { kind: filter.kind });
    if (filter.after) query.andWhere('lot.id < :after', { after: filter.after });
    return pageOf(await query.getMany(), filter);
  }

  /** Which plates used a lot, the newest first. @throws NotFound */
  async usesOf(tx: Tx, lotId: string): Promise<LotUse[]> {
    if (!(await tx.em.existsBy(ReagentLot, { id: lotId }))) throw new NotFound('reagent lot', lotId);
    return tx.em.query<LotUse[]>(
      `SELECT plate.id AS "plateId", plate.number, plate.status, used.recorded_at AS "recordedAt",
              used.override_reason AS "overrideReason"
         FROM plate_lot used JOIN plate ON plate.id = used.plate_id
        WHERE used.lot_id = $1 ORDER BY plate.id DESC`,
      [lotId],
    );
  }

  /**
   * Records that a plate uses a lot, once. An expired lot only by the lead, with the reason.
   * @throws NotFound, LotOfOtherKit, LotExpired, ReasonMissing, Forbidden
   */
  async use(tx: Tx, plate: Plate, lotId: string, reason: string | null): Promise<void> {
    const lot = await tx.em.findOneBy(ReagentLot, { id: lotId });
    if (!lot) throw new NotFound('reagent lot', lotId);
    if (lot.kind === 'kit' && lot.name !== plate.panel)
      throw new LotOfOtherKit(lot.lot, lot.name, plate.panel);
    const expired = lot.expiresOn < today();
    const override = expired ? this.override(tx, lot, reason) : null;
    await tx.em.query(
      `INSERT INTO plate_lot (plate_id, lot_id, override_reason, overridden_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [plate.id, lotId, override, override === null ? null : tx.actor.accountId],
    );
    await this.audit.record(tx, {
      action: expired ? 'plate.expired_lot_used' : 'plate.lot_used',
      subjectType: 'plate',
      subjectId: plate.id,
      data: {
        number: plate.number,
        kind: lot.kind,
        lot: lot.lot,
        ...(override !== null && { reason: override }),
      },
    });
  }

  /** Takes back a lot that was recorded by mistake. */
  async unuse(tx: Tx, plate: Plate, lotId: string): Promise<void> {
    const rows = await tx.em.query<object[]>(
      `WITH gone AS (DELETE FROM plate_lot WHERE plate_id = $1 AND lot_id = $2 RETURNING lot_id)
       SELECT lot.lot, lot.kind FROM gone JOIN reagent_lot lot ON lot.id = gone.lot_id`,
      [plate.id, lotId],
    );
    if (rows.length === 0) throw new NotFound('reagent lot', lotId, 'lotId');
    await this.audit.record(tx, {
      action: 'plate.lot_taken_back',
      subjectType: 'plate',
      subjectId: plate.id,
      data: { number: plate.number, ...rows[0] },
    });
  }

  /** @throws LotMissing naming the kinds of which no lot is recorded */
  async require(tx: Tx, plate: Plate, kinds: readonly ReagentKind[]): Promise<void> {
    const recorded = await lotsOf(tx.em, plate.id);
    const missing = kinds.filter((kind) => !recorded.some((lot) => lot.kind === kind));
    if (missing.length > 0)
      throw new LotMissing(plate.number, {
        zh: missing.map((kind) => KIND_WORDS[kind].zh).join('、'),
        en: missing.map((kind) => KIND_WORDS[kind].en).join(', '),
      });
  }

  private override(tx: Tx, lot: ReagentLot, reason: string | null): string {
    if (reason === null) throw new LotExpired(lot.lot, lot.expiresOn);
    requirePermission(tx.actor, 'plate.override');
    return writtenReason(reason);
  }

  private async panelName(tx: Tx, name: string): Promise<string> {
    const { panels } = await this.vocabularies.current(tx);
    const panel = panels.find(name.trim());
    if (!panel) throw new PanelUnknown(name);
    return panel.name;
  }
}
