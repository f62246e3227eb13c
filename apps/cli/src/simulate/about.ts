import type { SimulationSettings } from './settings.js';

/** What a simulation made. */
export interface SimulationCounts {
  readonly persons: number;
  readonly families: number;
  readonly relatives: number;
  /** Missing children who are among the persons. */
  readonly hidden: number;
  readonly familiesByType: Readonly<Record<string, number>>;
  readonly files: readonly string[];
}

/**
 * What was ordered and what was made: the same for the same arguments, so without the time or the folder. It is written
 * last: a folder without it is not complete.
 */
export function aboutText(settings: SimulationSettings, counts: SimulationCounts, version: string): string {
  const { kit, types, typing, ...plain } = settings;
  const about = {
    program: 'homeward simulate',
    version,
    arguments: {
      families: plain.families,
      persons: plain.persons,
      kit: kit.panel,
      frequencies: plain.frequencies,
      seed: plain.seed,
      familyTypes: types.map(({ plan, weight }) => `${plan.name}:${String(weight)}`).join(','),
      present: plain.present,
      mutation: plain.mutation,
      missing: typing.missing,
      dropout: typing.dropout,
      layout: plain.layout,
      samplesPerFile: plain.samplesPerFile,
    },
    loci: kit.loci.map(({ name }) => name),
    lociLeftOut: kit.leftOut,
    counts: {
      persons: counts.persons,
      families: counts.families,
      relatives: counts.relatives,
      hiddenChildren: counts.hidden,
      familiesByType: counts.familiesByType,
    },
    files: counts.files,
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}
