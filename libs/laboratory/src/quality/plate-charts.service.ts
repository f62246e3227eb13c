import { type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { OPEN_FOR_DECISIONS } from '../import/import-batch.states.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import {
  individualLimits,
  plateFigures,
  upperLimit,
  type Limits,
  type PlateFigures,
} from './plate-figures.js';
import {
  countedPlates,
  countPlates,
  countRefused,
  judgedBatches,
  uncounted,
} from './plate-quality.queries.js';

/** A plate with its figures and the limits for a plate of its size. */
export interface PlateOfChart extends PlateFigures {
  readonly batchId: string;
  readonly batchNumber: string;
  readonly plate: string;
  readonly at: Date;
  readonly samples: number;
  readonly failed: number;
  readonly failedLimit: number;
  readonly missingLimit: number | null;
}

export interface PlateCharts {
  readonly plates: readonly PlateOfChart[];
  /** Shares over all plates. */
  readonly failedCentre: number;
  readonly missingCentre: number | null;
  /** Of mean heights of peaks, in relative fluorescence units; null of fewer than five plates with heights. */
  readonly heightLimits: Limits | null;
}

/** How the plates of a laboratory behave over time. */
@Injectable()
export class PlateQualities {
  constructor(private readonly vocabularies: Vocabularies) {}

  /**
   * The plates of the last batches, in the order of time.
   * @param expected heterozygosity by locus, from the frequencies in use
   */
  async charts(tx: Tx, expected: ReadonlyMap<string, number>, batches: number): Promise<PlateCharts> {
    const judged = await judgedBatches(tx.em, OPEN_FOR_DECISIONS, batches);
    const { loci } = await this.vocabularies.current(tx);
    const autosomal = loci.all().flatMap(({ name, type }) => (type === 'autosomal' ? [name] : []));
    for (const batch of await uncounted(tx.em, judged))
      if (!(await countRefused(tx.em, batch))) await countPlates(tx.em, batch, autosomal);
    const counted = await countedPlates(
      tx.em,
      judged.map(({ id }) => id),
    );
    const figures = counted.map((plate) => ({ ...plate, ...plateFigures(plate.counts, expected) }));
    const failedCentre = shareOf(figures.map(({ counts }) => [counts.failed, counts.samples]));
    const calls = figures.flatMap(({ counts, missingShare }): [number, number][] =>
      missingShare === null ? [] : [[missingShare * callsOf(counts), callsOf(counts)]],
    );
    const missingCentre = calls.length === 0 ? null : shareOf(calls);
    return {
      failedCentre,
      missingCentre,
      heightLimits: individualLimits(figures.flatMap(({ height }) => height ?? [])),
      plates: figures.map(({ counts, ...plate }) => ({
        ...plate,
        samples: counts.samples,
        failed: counts.failed,
        failedLimit: upperLimit(failedCentre, counts.samples),
        missingLimit: missingCentre === null ? null : upperLimit(missingCentre, callsOf(counts)),
      })),
    };
  }
}

/** Calls that a plate would have had with none missing. */
function callsOf({ samples, failed, loci }: { samples: number; failed: number; loci: object }): number {
  return (samples - failed) * Object.keys(loci).length;
}

function shareOf(counts: readonly (readonly [number, number])[]): number {
  let [part, whole] = [0, 0];
  for (const [some, of] of counts) {
    part += some;
    whole += of;
  }
  return whole === 0 ? 0 : part / whole;
}
