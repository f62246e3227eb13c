import { Audit } from '@homeward/audit';
import { CONFIG, newId, NotFound, type Config, type Tx, VersionConflict } from '@homeward/platform';
import { compareAlleles } from '@homeward/str';
import { Inject, Injectable } from '@nestjs/common';
import { ImportBatch } from '../import/import-batch.entity.js';
import { OPEN_FOR_DECISIONS } from '../import/import-batch.states.js';
import { writtenReason } from '../four-eyes/reason.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { assign, type Assignable } from './assign.js';
import type { ReadElectropherogram } from './electropherogram-upload.js';
import { Electropherogram } from './electropherogram.entity.js';
import {
  BatchTakesNoElectropherograms,
  ElectropherogramAmbiguous,
  ElectropherogramAttached,
  ElectropherogramNotAssigned,
  LocusNotDrawn,
} from './electropherogram.errors.js';
import {
  assignableSamples,
  calledSample,
  compressedOf,
  electropherogramViews,
  insertElectropherogram,
  laddersFor,
  usualPanel,
  type CalledSample,
  type ElectropherogramView,
} from './electropherogram.queries.js';
import type { LadderSizes } from './ladder.js';
import { placesOf, publishedRanges } from './locus-places.js';
import { ladderSizes, locusWindow, type LocusPlace, type LocusWindow } from './locus-window.js';
import { overviewOf, type DyeOverview } from './overview.js';
import type { SizedRun } from './sized-run.js';
import { TraceCache } from './trace-cache.js';

/** One locus of a file, and by which ladder its alleles were placed. */
export interface DrawnLocus extends LocusWindow {
  readonly locus: string;
  readonly dye: string;
  readonly called: readonly string[];
  readonly ladderFile: string | null;
}

/** A file with all of its dyes and the loci that can be drawn, in the order of the kit. */
export interface OpenedElectropherogram {
  readonly view: ElectropherogramView;
  readonly dyes: readonly DyeOverview[];
  readonly loci: readonly string[];
}

/**
 * Electropherograms beside the samples of imports, for the eye. They are never a source of genotypes: what is called comes
 * from the table, and a trace only shows it.
 */
@Injectable()
export class Electropherograms {
  private readonly cache = new TraceCache();

  constructor(
    private readonly audit: Audit,
    private readonly vocabularies: Vocabularies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Attaches a file that was read to the sample of the batch that it belongs to.
   * @throws NotFound, BatchTakesNoElectropherograms, ElectropherogramNotAssigned, ElectropherogramAmbiguous, ElectropherogramAttached
   */
  async attach(tx: Tx, batchId: string, read: ReadElectropherogram): Promise<ElectropherogramView> {
    const batch = await tx.em.findOneBy(ImportBatch, { id: batchId });
    if (!batch) throw new NotFound('import batch', batchId);
    if (!OPEN_FOR_DECISIONS.includes(batch.status))
      throw new BatchTakesNoElectropherograms(batch.number, batch.status);
    const sample = await this.sampleOf(tx, read, batch);
    const id = newId();
    const { compressed, ...rest } = read;
    const row = {
      ...rest,
      ...{ id, batchId, plate: sample.plate, sampleName: sample.name, kind: sample.kind },
      ...{ specimenId: sample.specimenId, uploadedBy: tx.actor.accountId! },
    };
    if (!(await insertElectropherogram(tx.em, row, compressed))) {
      const known = await tx.em.findOne(Electropherogram, { where: { batchId, sha256: read.sha256 } });
      throw new ElectropherogramAttached(read.fileName, known?.sampleName ?? sample.name);
    }
    await this.record(tx, 'electropherogram.attached', id, {
      ...{ batch: batch.number, sample: sample.name, plate: sample.plate, sha256: read.sha256 },
      ...{ sizing: read.sizing.quality },
    });
    return this.view(tx, id);
  }

  /** The files of a batch, ladders first. @throws NotFound */
  async ofBatch(tx: Tx, batchId: string): Promise<ElectropherogramView[]> {
    if (!(await tx.em.existsBy(ImportBatch, { id: batchId }))) throw new NotFound('import batch', batchId);
    return electropherogramViews(tx.em, { batchId });
  }

  /** The files of these persons' specimens. */
  ofDonors(tx: Tx, donorIds: readonly string[]): Promise<ElectropherogramView[]> {
    return electropherogramViews(tx.em, { donorIds });
  }

  /** A file with all its dyes. @throws NotFound */
  async open(tx: Tx, id: string): Promise<OpenedElectropherogram> {
    const view = await this.view(tx, id);
    const sized = await this.run(tx, view);
    const places = await this.places(tx, await this.sample(tx, view));
    const loci = places
      .filter((place) => sized.run.traces.length >= place.channel && view.sizing.quality !== 'none')
      .map(({ locus }) => locus.name);
    return { view, dyes: overviewOf(sized), loci };
  }

  /** One locus with the called alleles on their peaks. @throws NotFound, LocusNotDrawn */
  async locus(tx: Tx, id: string, name: string): Promise<DrawnLocus> {
    const view = await this.view(tx, id);
    const sample = await this.sample(tx, view);
    const places = await this.places(tx, sample);
    const place = places.find(({ locus }) => locus.name === name);
    if (!place) throw new LocusNotDrawn(name, 'place');
    if (view.sizing.quality === 'none') throw new LocusNotDrawn(name, 'sizing');
    const sized = await this.run(tx, view);
    const called = [...(sample?.genotypes[name] ?? [])].sort(compareAlleles);
    const ladder = await this.ladder(tx, view, place);
    const drawn = locusWindow(sized, place, called, ladder?.sizes ?? null);
    if (!drawn) throw new LocusNotDrawn(name, 'reach');
    return {
      ...drawn,
      ...{ locus: name, dye: sized.run.traces[place.channel - 1]!.name, called },
      ladderFile: ladder?.fileName ?? null,
    };
  }

  /**
   * Takes a file off its sample; its bytes and the reason stay.
   * @throws NotFound, VersionConflict, ReasonMissing
   */
  async remove(tx: Tx, id: string, input: { reason: string; version: number }): Promise<void> {
    const reason = writtenReason(input.reason);
    const row = await tx.em.findOne(Electropherogram, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row || row.removedAt) throw new NotFound('electropherogram', id);
    if (row.version !== input.version)
      throw new VersionConflict('electropherogram', input.version, row.version);
    await tx.em.update(
      Electropherogram,
      { id },
      {
        ...{ removedAt: new Date(), removedBy: tx.actor.accountId, removedReason: reason },
        version: row.version + 1,
      },
    );
    const { sampleName: sample, plate, sha256 } = row;
    await this.record(tx, 'electropherogram.removed', id, { sample, plate, sha256, reason });
  }

  private async sampleOf(tx: Tx, read: ReadElectropherogram, batch: ImportBatch): Promise<Assignable> {
    const { fileName, run } = read;
    const samples = await assignableSamples(tx.em, batch.id);
    const found = assign({ fileName, sampleName: run.sampleName, plate: run.plate }, samples);
    if (found.found === 'one') return found.sample;
    if (found.found === 'several') throw new ElectropherogramAmbiguous(fileName, found.names);
    const name = run.sampleName ?? fileName;
    const label = { sampleName: name, sampleType: '', plate: run.plate };
    // Tables often leave ladders out; their traces are needed all the same.
    const { kinds } = await this.vocabularies.of(tx, batch);
    if (kinds.of(label) === 'ladder')
      return { name, plate: run.plate ?? '', kind: 'ladder', specimenId: null };
    throw new ElectropherogramNotAssigned(fileName, run.sampleName, batch.number);
  }

  private async sample(tx: Tx, view: ElectropherogramView): Promise<CalledSample | null> {
    const sample = await calledSample(tx.em, view);
    if (sample || view.kind !== 'ladder') return sample;
    const panel = await usualPanel(tx.em, view.batchId);
    return panel === null ? null : { panel, genotypes: {} };
  }

  private async places(tx: Tx, sample: CalledSample | null): Promise<LocusPlace[]> {
    if (!sample) return [];
    return placesOf(sample.panel, await this.vocabularies.current(tx), publishedRanges(this.config.root));
  }

  /** The first ladder of the run whose alleles of this locus can be read. */
  private async ladder(
    tx: Tx,
    view: ElectropherogramView,
    place: LocusPlace,
  ): Promise<{ sizes: LadderSizes; fileName: string } | null> {
    for (const ladder of await laddersFor(tx.em, view)) {
      const sizes = ladderSizes(await this.run(tx, ladder), place);
      if (sizes) return { sizes, fileName: ladder.fileName };
    }
    return null;
  }

  private run(tx: Tx, file: Electropherogram): Promise<SizedRun> {
    return this.cache.get(file, () => compressedOf(tx.em, file));
  }

  private async view(tx: Tx, id: string): Promise<ElectropherogramView> {
    const [view] = await electropherogramViews(tx.em, { id });
    if (!view) throw new NotFound('electropherogram', id);
    return view;
  }

  private record(tx: Tx, action: string, id: string, data: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectType: 'electropherogram', subjectId: id, data });
  }
}
