import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LocusDictionary, PanelDictionary } from '@homeward/str';
import type { LocusPlace } from './locus-window.js';

/** Ranges in bases by kit and locus, from `fixtures/locus-windows.csv`. */
export type LocusRanges = ReadonlyMap<string, readonly [number, number]>;

const read = new Map<string, LocusRanges>();

/** The ranges as published, read once in a process. @throws RangeError naming a row that is none */
export function publishedRanges(root: string): LocusRanges {
  const known = read.get(root);
  if (known) return known;
  const ranges = parseRanges(readFileSync(join(root, 'fixtures', 'locus-windows.csv'), 'utf8'));
  read.set(root, ranges);
  return ranges;
}

export function parseRanges(csv: string): LocusRanges {
  const rows = parse<Record<string, string>>(csv, { columns: true, skip_empty_lines: true });
  return new Map(
    rows.map(({ kit = '', locus = '', from_bases = '', to_bases = '' }) => {
      const [from, to] = [Number(from_bases), Number(to_bases)];
      if (!(from > 0 && to > from))
        throw new RangeError(`locus window ${kit} ${locus}: ${from_bases} to ${to_bases} is no range`);
      return [keyOf(kit, locus), [from, to] as const];
    }),
  );
}

/**
 * Where the panels of a sample show their loci, in the order of the kit.
 * @param panels names as a sample has them: `GlobalFiler + Yfiler Plus`
 */
export function placesOf(
  panels: string,
  reference: { readonly panels: PanelDictionary; readonly loci: LocusDictionary },
  ranges: LocusRanges,
): LocusPlace[] {
  const places: LocusPlace[] = [];
  for (const name of panels.split(' + ')) {
    const panel = reference.panels.find(name);
    for (const { name: locus, channel, ladder } of panel?.loci ?? []) {
      const bases = ranges.get(keyOf(panel!.name, locus));
      const known = reference.loci.get(locus);
      if (bases && known && channel !== null) places.push({ locus: known, channel, bases, ladder });
    }
  }
  return places;
}

function keyOf(kit: string, locus: string): string {
  return `${kit}\0${locus}`;
}
