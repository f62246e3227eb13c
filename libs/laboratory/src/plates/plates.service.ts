import { Audit, Steps } from '@homeward/audit';
import {
  newId,
  NotFound,
  pageOf,
  rowsToFetch,
  stateLiteral,
  type Page,
  type PageRequest,
  type Tx,
} from '@homeward/platform';
import { today } from '@homeward/rules';
import { Injectable } from '@nestjs/common';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { PanelUnknown } from '../import/import.errors.js';
import { writtenReason } from '../four-eyes/reason.js';
import { inOrder, plateProblems, type PlateProblem } from './layout-rules.js';
import { PlateIncomplete, PlateLocked } from './plate.errors.js';
import { Plate } from './plate.entity.js';
import { plateLifecycle } from './plate.lifecycle.js';
import {
  lotsOf,
  plateRows,
  wellsOf,
  type PlateLotView,
  type PlateRow,
  type WellView,
} from './plate.queries.js';
import { plateMachine, TAKES_LOTS, type PlateEvent, type PlateStatus } from './plate.states.js';
import { PlateWell } from './plate-well.entity.js';
import { ReagentLots } from './reagent-lots.service.js';
import { sampleSheet, type RunSettings, type SheetFormat } from './sample-sheet.js';

export interface NewPlate extends RunSettings {
  readonly panel: string;
}

/** A plate with everything that its page shows. */
export interface PlateView {
  readonly plate: PlateRow;
  readonly wells: readonly WellView[];
  readonly lots: readonly PlateLotView[];
  /** What keeps it from being released. */
  readonly problems: readonly PlateProblem[];
}

/** Steps that a person takes on a plate. */
export type PlateStep = Exclude<PlateEvent, 'import'>;

/** Plates from the worksheet to the instrument. */
@Injectable()
export class Plates {
  constructor(
    private readonly steps: Steps,
    private readonly audit: Audit,
    private readonly lots: ReagentLots,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** Drafts an empty plate. @throws PanelUnknown */
  async create(tx: Tx, input: NewPlate): Promise<PlateView> {
    const { panels } = await this.vocabularies.current(tx);
    const panel = panels.find(input.panel.trim());
    if (!panel) throw new PanelUnknown(input.panel);
    const id = newId();
    await tx.em.query(
      `INSERT INTO plate (id, number, panel, assay, results_group, file_name_convention, status, created_by)
       VALUES ($1, to_char(now(), '"PL-"YYYY"-"') || lpad(nextval('plate_number')::text, 4, '0'), $2, $3, $4, $5, ${stateLiteral(plateMachine, plateMachine.initial)}, $6)`,
      [
        id,
        panel.name,
        input.assay.trim(),
        input.resultsGroup.trim(),
        input.fileNameConvention.trim(),
        tx.actor.accountId,
      ],
    );
    const view = await this.get(tx, id);
    await this.audit.record(tx, {
      action: 'plate.drafted',
      subjectType: 'plate',
      subjectId: id,
      data: { number: view.plate.number, panel: panel.name },
    });
    return view;
  }

  /** Plates, the newest first. */
  async list(tx: Tx, filter: PageRequest & { status?: PlateStatus | undefined }): Promise<Page<PlateRow>> {
    const query = tx.em
      .createQueryBuilder(Plate, 'plate')
      .orderBy('plate.id', 'DESC')
      .limit(rowsToFetch(filter));
    if (filter.status) query.andWhere('plate.status = :status', { status: filter.status });
    if (filter.after) query.andWhere('plate.id < :after', { after: filter.after });
    const page = pageOf(await query.getMany(), filter);
    return { items: await plateRows(tx.em, page.items), next: page.next };
  }

  /** @throws NotFound */
  async get(tx: Tx, id: string): Promise<PlateView> {
    const found = await tx.em.findOneBy(Plate, { id });
    if (!found) throw new NotFound('plate', id);
    const [plate] = await plateRows(tx.em, [found]);
    const wells = inOrder(await wellsOf(tx.em, id));
    return { plate: plate!, wells, lots: await lotsOf(tx.em, id), problems: plateProblems(wells) };
  }

  /**
   * Takes a step. A plate without its controls is not released; it is amplified with the lot of its kit, and run with those
   * of polymer and size standard.
   * @throws NotFound, VersionConflict, TransitionRefused, Forbidden, PlateIncomplete, LotMissing, ReasonMissing
   */
  async step(
    tx: Tx,
    id: string,
    event: PlateStep,
    input: { version: number; reason?: string | undefined },
  ): Promise<PlateView> {
    const plate = await this.steps.lock(tx, plateLifecycle, id, input.version);
    const reason = input.reason?.trim() ?? '';
    if (event === 'release') this.requireComplete(plate, await wellsOf(tx.em, id));
    if (event === 'amplify') await this.lots.require(tx, plate, ['kit']);
    if (event === 'run') await this.lots.require(tx, plate, ['kit', 'polymer', 'size_standard']);
    if (event === 'fail') writtenReason(reason);
    await this.steps.take(tx, plateLifecycle, plate, {
      event,
      changes: changesOf(event, tx.actor.accountId!, new Date(), reason),
      data: reason === '' ? {} : { reason },
    });
    // Its specimens wait for another plate.
    if (event === 'fail') await tx.em.update(PlateWell, { plateId: id }, { active: false });
    return this.get(tx, id);
  }

  /**
   * Records a lot; an expired one with the lead's reason.
   * @throws NotFound, VersionConflict, PlateLocked, LotOfOtherKit, LotExpired, ReasonMissing, Forbidden
   */
  async useLot(
    tx: Tx,
    id: string,
    input: { lotId: string; reason?: string | undefined; version: number },
  ): Promise<PlateView> {
    const plate = await this.lockForLots(tx, id, input.version);
    await this.lots.use(tx, plate, input.lotId, input.reason ?? null);
    return this.get(tx, id);
  }

  /** Takes a recorded lot back. @throws NotFound, VersionConflict, PlateLocked */
  async unuseLot(tx: Tx, id: string, input: { lotId: string; version: number }): Promise<PlateView> {
    const plate = await this.lockForLots(tx, id, input.version);
    await this.lots.unuse(tx, plate, input.lotId);
    return this.get(tx, id);
  }

  /**
   * The file for the instrument, of a plate that was released.
   * @throws NotFound, PlateLocked
   */
  async sheet(tx: Tx, id: string, format: SheetFormat): Promise<{ fileName: string; content: string }> {
    const { plate, wells, lots } = await this.get(tx, id);
    // Names and places may still change.
    if (plate.status === 'drafted') throw new PlateLocked(plate.number, plate.status);
    const content = sampleSheet(format, {
      ...plate,
      owner: plate.createdByName ?? '',
      sizeStandard: lots.find(({ kind }) => kind === 'size_standard')?.name ?? '',
      wells,
    });
    await this.audit.record(tx, {
      action: 'plate.sheet_exported',
      subjectType: 'plate',
      subjectId: id,
      data: { number: plate.number, format },
    });
    return { fileName: `${plate.number}.${format === 'csv' ? 'csv' : 'txt'}`, content };
  }

  /** The sheet to print, in the state the plate has now. @throws NotFound */
  async worksheet(tx: Tx, id: string): Promise<{ fileName: string; pdf: Buffer }> {
    const { plate, wells, lots } = await this.get(tx, id);
    const { number, panel, createdByName, releasedByName } = plate;
    // Loaded with the first sheet: most processes print none.
    const { renderWorksheet } = await import('./worksheet-pdf.js');
    const sheet = { number, panel, createdBy: createdByName ?? '', releasedBy: releasedByName, wells, lots };
    return { fileName: `${number}.pdf`, pdf: await renderWorksheet(sheet, new Date(), today()) };
  }

  private async lockForLots(tx: Tx, id: string, version: number): Promise<Plate> {
    const plate = await this.steps.lock(tx, plateLifecycle, id, version);
    if (!TAKES_LOTS.includes(plate.status)) throw new PlateLocked(plate.number, plate.status);
    await tx.em.update(Plate, { id }, { version: plate.version + 1 });
    return plate;
  }

  private requireComplete(plate: Plate, wells: readonly WellView[]): void {
    const problems = plateProblems(wells);
    if (problems.length > 0) throw new PlateIncomplete(plate.number, problems);
  }
}

/** Who took the step, and when. */
function changesOf(event: PlateStep, by: string, at: Date, reason: string): Partial<Plate> {
  switch (event) {
    case 'release':
      return { releasedBy: by, releasedAt: at };
    case 'redraft':
      return { releasedBy: null, releasedAt: null };
    case 'amplify':
      return { amplifiedBy: by, amplifiedAt: at };
    case 'run':
      return { runBy: by, runAt: at };
    case 'fail':
      return { failedBy: by, failedAt: at, failureReason: reason };
  }
}
