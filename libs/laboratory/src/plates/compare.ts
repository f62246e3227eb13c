import { specimenBarcode } from '../reference/sample-kind.js';
import type { PlannedWell } from './layout-rules.js';
import { readWell } from './wells.js';

/** A sample that came back in a table. */
export interface ReturnedSample {
  readonly name: string;
  /** Where the instrument took it from, if a file says so. */
  readonly well: string | null;
}

export type PlateDifference =
  | { readonly code: 'not_returned'; readonly name: string; readonly planned: string }
  | { readonly code: 'not_planned'; readonly name: string }
  | {
      readonly code: 'other_well';
      readonly name: string;
      readonly planned: string;
      readonly returned: string;
    };

/**
 * How what came back differs from what was planned. Samples are compared by barcode, controls by name; a well in the name
 * of a sample (`HS…_A01`) counts where no file states it.
 */
export function comparePlate(
  planned: readonly PlannedWell[],
  returned: readonly ReturnedSample[],
): PlateDifference[] {
  const differences: PlateDifference[] = [];
  const places = new Map(planned.map((well) => [keyOf(well.name), well]));
  const seen = new Set<string>();
  for (const { name, well } of returned) {
    const key = keyOf(name);
    seen.add(key);
    const place = places.get(key);
    const actual = well ?? wellIn(name);
    if (!place) differences.push({ code: 'not_planned', name });
    else if (actual !== null && actual !== place.well)
      differences.push({ code: 'other_well', name, planned: place.well, returned: actual });
  }
  for (const { name, kind, well } of planned)
    // Tables often leave ladders out.
    if (kind !== 'ladder' && !seen.has(keyOf(name)))
      differences.push({ code: 'not_returned', name, planned: well });
  return differences;
}

function keyOf(name: string): string {
  return specimenBarcode(name) ?? name.normalize('NFKC').trim().toUpperCase();
}

function wellIn(name: string): string | null {
  const part = name
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .find((text) => /^[A-H](?:0[1-9]|1[0-2])$/.test(text));
  return part === undefined ? null : readWell(part);
}
