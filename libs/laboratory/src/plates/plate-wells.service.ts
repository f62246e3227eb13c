import { Audit, Steps } from '@homeward/audit';
import { IN_LABORATORY } from '@homeward/intake';
import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import {
  CONTROL_PLACES,
  fillPlate,
  freeWells,
  missingControls,
  type ControlKind,
  type PlannedWell,
} from './layout-rules.js';
import {
  ControlNameUnclear,
  NameOnPlate,
  PlateFull,
  PlateLocked,
  SpecimenNotInLaboratory,
  SpecimenOnPlate,
  WellEmpty,
  WellTaken,
  WellUnknown,
} from './plate.errors.js';
import { Plate } from './plate.entity.js';
import { plateLifecycle } from './plate.lifecycle.js';
import { placeable, putSpecimens, waitingSpecimens, wellsOf } from './plate.queries.js';
import { PlateWell } from './plate-well.entity.js';
import { readWell, WELLS } from './wells.js';

export interface PutSample {
  readonly barcode: string;
  /** The next free one when left out. */
  readonly well?: string | undefined;
  readonly version: number;
}

export interface PutControl {
  readonly kind: ControlKind;
  readonly well?: string | undefined;
  /** As the sample sheet and the table call it. */
  readonly name?: string | undefined;
  readonly version: number;
}

/** What stands where, while the plate is drafted. */
@Injectable()
export class PlateWells {
  constructor(
    private readonly steps: Steps,
    private readonly audit: Audit,
    private readonly vocabularies: Vocabularies,
  ) {}

  /**
   * Puts a scanned specimen into a well.
   * @throws NotFound, VersionConflict, PlateLocked, WellUnknown, WellTaken, PlateFull, SpecimenNotInLaboratory, SpecimenOnPlate
   */
  async putSample(tx: Tx, plateId: string, { barcode, well, version }: PutSample): Promise<string> {
    const { plate, wells } = await this.draft(tx, plateId, version);
    const specimen = await placeable(tx.em, barcode);
    if (!specimen) throw new NotFound('specimen', barcode, 'barcode');
    if (!IN_LABORATORY.includes(specimen.status)) throw new SpecimenNotInLaboratory(barcode, specimen.status);
    if (specimen.plate !== null) throw new SpecimenOnPlate(barcode, specimen.plate, specimen.well!);
    const place = well === undefined ? freeWells(wells)[0] : this.freePlace(wells, well);
    if (place === undefined) throw new PlateFull(plate.number);
    const put = { well: place, name: barcode, specimenId: specimen.id };
    if ((await putSpecimens(tx.em, plateId, [put])) === 0) {
      // Another plate was quicker.
      const now = await placeable(tx.em, barcode);
      throw new SpecimenOnPlate(barcode, now?.plate ?? '?', now?.well ?? '?');
    }
    await this.changed(tx, plate, 'plate.sample_put', { well: place, specimen: barcode });
    return place;
  }

  /**
   * Puts a control or a ladder into a well; into its usual one when none is named.
   * @throws NotFound, VersionConflict, PlateLocked, WellUnknown, WellTaken, PlateFull, ControlNameUnclear, NameOnPlate
   */
  async putControl(tx: Tx, plateId: string, input: PutControl): Promise<string> {
    const { plate, wells } = await this.draft(tx, plateId, input.version);
    const usual = missingControls(wells).find(({ kind }) => kind === input.kind);
    const well =
      input.well === undefined ? (usual?.well ?? freeWells(wells)[0]) : this.freePlace(wells, input.well);
    if (well === undefined) throw new PlateFull(plate.number);
    const name = (input.name ?? usual?.name ?? nameFor(input.kind, wells)).trim();
    const { kinds } = await this.vocabularies.current(tx);
    if (kinds.of({ sampleName: name, sampleType: '', plate: null }) !== input.kind)
      throw new ControlNameUnclear(name);
    if (wells.some((other) => other.name.toUpperCase() === name.toUpperCase())) throw new NameOnPlate(name);
    await tx.em.insert(PlateWell, { plateId, well, kind: input.kind, name, specimenId: null });
    await this.changed(tx, plate, 'plate.control_put', { well, control: name });
    return well;
  }

  /** Empties a well. @throws NotFound, VersionConflict, PlateLocked, WellUnknown, WellEmpty */
  async clear(tx: Tx, plateId: string, input: { well: string; version: number }): Promise<void> {
    const { plate, wells } = await this.draft(tx, plateId, input.version);
    const well = this.place(input.well);
    const found = wells.find((other) => other.well === well);
    if (!found) throw new WellEmpty(well);
    await tx.em.delete(PlateWell, { plateId, well });
    await this.changed(tx, plate, 'plate.well_cleared', { well, was: found.name });
  }

  /**
   * Fills the free wells from the waiting list, urgent and old ones first, and adds the controls that are missing.
   * @returns how many samples were put
   * @throws NotFound, VersionConflict, PlateLocked
   */
  async fill(tx: Tx, plateId: string, version: number): Promise<number> {
    const { plate, wells } = await this.draft(tx, plateId, version);
    const waiting = await waitingSpecimens(tx.em, WELLS.length);
    const ids = new Map(waiting.map(({ barcode, specimenId }) => [barcode, specimenId]));
    const { samples, controls } = fillPlate(
      wells,
      waiting.map(({ barcode }) => barcode),
    );
    const put = await putSpecimens(
      tx.em,
      plateId,
      samples.map(([well, name]) => ({ well, name, specimenId: ids.get(name)! })),
    );
    const named = controls.filter(({ name }) => !wells.some((other) => other.name === name));
    if (named.length > 0)
      await tx.em.insert(
        PlateWell,
        named.map(({ well, kind, name }) => ({ plateId, well, kind, name, specimenId: null })),
      );
    await this.changed(tx, plate, 'plate.filled', { samples: put, controls: named.length });
    return put;
  }

  private async draft(tx: Tx, plateId: string, version: number) {
    const plate = await this.steps.lock(tx, plateLifecycle, plateId, version);
    if (plate.status !== 'drafted') throw new PlateLocked(plate.number, plate.status);
    return { plate, wells: await wellsOf(tx.em, plateId) };
  }

  private place(text: string): string {
    const well = readWell(text);
    if (well === null) throw new WellUnknown(text);
    return well;
  }

  private freePlace(wells: readonly PlannedWell[], text: string): string {
    const well = this.place(text);
    const taken = wells.find((other) => other.well === well);
    if (taken) throw new WellTaken(well, taken.name);
    return well;
  }

  private async changed(tx: Tx, plate: Plate, action: string, data: Record<string, unknown>): Promise<void> {
    await tx.em.update(Plate, { id: plate.id }, { version: plate.version + 1 });
    await this.audit.record(tx, {
      action,
      subjectType: 'plate',
      subjectId: plate.id,
      data: { number: plate.number, ...data },
    });
  }
}

/** A second positive control is `PC-2`, a fifth ladder `Ladder-5`. */
function nameFor(kind: ControlKind, wells: readonly PlannedWell[]): string {
  const stem = CONTROL_PLACES.find((place) => place.kind === kind)!.name.replace(/-\d+$/, '');
  const used = new Set(wells.map(({ name }) => name.toUpperCase()));
  for (let number = 2; ; number += 1) {
    const name = `${stem}-${number}`;
    if (!used.has(name.toUpperCase())) return name;
  }
}
