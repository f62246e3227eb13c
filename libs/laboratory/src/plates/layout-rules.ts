import { BLOCKS, blockOf, compareWells, WELLS } from './wells.js';

export const WELL_KINDS = ['sample', 'positive_control', 'negative_control', 'ladder'] as const;
export type WellKind = (typeof WELL_KINDS)[number];
export type ControlKind = Exclude<WellKind, 'sample'>;

export interface PlannedWell {
  readonly well: string;
  readonly kind: WellKind;
  /** What the sample sheet calls it: the barcode, or the name of the control. */
  readonly name: string;
}

/** Where controls stand unless the laboratory puts them elsewhere; the last well of each three columns is the ladder's. */
export const CONTROL_PLACES: readonly PlannedWell[] = [
  { well: 'A01', kind: 'positive_control', name: 'PC' },
  { well: 'B01', kind: 'negative_control', name: 'NC' },
  { well: 'H03', kind: 'ladder', name: 'Ladder-1' },
  { well: 'H06', kind: 'ladder', name: 'Ladder-2' },
  { well: 'H09', kind: 'ladder', name: 'Ladder-3' },
  { well: 'H12', kind: 'ladder', name: 'Ladder-4' },
];

/** What keeps a plate from being released. */
export type PlateProblem =
  | { readonly code: 'no_sample' }
  | { readonly code: 'no_positive_control' }
  | { readonly code: 'no_negative_control' }
  /** Columns of three that hold samples and no ladder. */
  | { readonly code: 'no_ladder'; readonly columns: readonly [first: number, last: number] };

/**
 * The rule of controls: a positive and a negative control on the plate, and a ladder among each 24 wells that hold a sample.
 * 24 wells are one injection of a 3500xL, three of a 3500 and six of a SeqStudio. Source: user guides of GlobalFiler and
 * VeriFiler Plus (Applied Biosystems): at least one allelic ladder for each set of 24 samples.
 */
export function plateProblems(wells: readonly PlannedWell[]): PlateProblem[] {
  const has = (kind: WellKind) => wells.some((well) => well.kind === kind);
  const problems: PlateProblem[] = [];
  if (!has('sample')) problems.push({ code: 'no_sample' });
  if (!has('positive_control')) problems.push({ code: 'no_positive_control' });
  if (!has('negative_control')) problems.push({ code: 'no_negative_control' });
  for (let block = 0; block < BLOCKS; block += 1) {
    const here = wells.filter(({ well }) => blockOf(well) === block);
    if (here.some(({ kind }) => kind === 'sample') && !here.some(({ kind }) => kind === 'ladder'))
      problems.push({ code: 'no_ladder', columns: [block * 3 + 1, block * 3 + 3] });
  }
  return problems;
}

/** Wells that a sample may take, in their order: neither taken nor kept for a control that is not placed yet. */
export function freeWells(wells: readonly PlannedWell[]): string[] {
  const taken = new Set(wells.map(({ well }) => well));
  const kept = new Set(missingControls(wells).map(({ well }) => well));
  return WELLS.filter((well) => !taken.has(well) && !kept.has(well));
}

/** Controls of `CONTROL_PLACES` that the plate still lacks, as far as their wells are free. */
export function missingControls(wells: readonly PlannedWell[]): PlannedWell[] {
  const taken = new Set(wells.map(({ well }) => well));
  return CONTROL_PLACES.filter((place) => {
    if (taken.has(place.well)) return false;
    const same = wells.filter(({ kind }) => kind === place.kind);
    return place.kind === 'ladder'
      ? !same.some(({ well }) => blockOf(well) === blockOf(place.well))
      : same.length === 0;
  });
}

/**
 * What fills a plate: the waiting samples in their order from the first free well on, and the controls that these wells
 * need.
 */
export function fillPlate(
  wells: readonly PlannedWell[],
  waiting: readonly string[],
): {
  readonly samples: readonly (readonly [well: string, name: string])[];
  readonly controls: PlannedWell[];
} {
  const free = freeWells(wells);
  const samples = waiting.slice(0, free.length).map((name, at) => [free[at]!, name] as const);
  const used = new Set(
    [
      ...wells.filter(({ kind }) => kind === 'sample').map(({ well }) => well),
      ...samples.map(([well]) => well),
    ].map(blockOf),
  );
  const controls = missingControls(wells).filter(
    ({ kind, well }) => kind !== 'ladder' || used.has(blockOf(well)),
  );
  return { samples, controls };
}

export function inOrder<W extends Pick<PlannedWell, 'well'>>(wells: readonly W[]): W[] {
  return [...wells].sort((a, b) => compareWells(a.well, b.well));
}
