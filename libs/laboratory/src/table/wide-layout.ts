import type { LocusDictionary } from '@homeward/str';
import {
  headerKey,
  PANEL_HEADERS,
  plateColumns,
  SAMPLE_HEADERS,
  SAMPLE_TYPE_HEADERS,
} from './long-layout.js';

/** One row per sample: the columns of each marker. */
export interface WideColumns {
  readonly kind: 'wide';
  readonly sample: number;
  readonly panel: number | null;
  readonly sampleType: number | null;
  /** Columns that name the plate or the run, best first. */
  readonly plates: readonly number[];
  readonly markers: readonly WideMarker[];
}

export interface WideMarker {
  /** The marker as the header spells it, without the number of the allele. */
  readonly label: string;
  readonly columns: readonly number[];
}

/** `D3S1358 1`, `D3S1358_1`, `D3S1358.1`, `D3S1358-1`, `D3S1358(1)`, `D3S1358 Allele 1`. */
const NUMBERED = /^(.+?)(?:\s*[(（]\s*([1-9])\s*[)）]|[\s_.-]+(?:allele|等位基因)?[\s_.-]*([1-9]))$/i;

/** The columns of a wide table, or `null` when the header is not one. */
export function wideLayout(header: readonly string[], loci: LocusDictionary): WideColumns | null {
  const keys = header.map(headerKey);
  const first = (names: ReadonlySet<string>) => {
    const column = keys.findIndex((key) => names.has(key));
    return column < 0 ? null : column;
  };
  const sample = bestSample(keys);
  const panel = first(PANEL_HEADERS);
  const sampleType = first(SAMPLE_TYPE_HEADERS);
  if (sample === null) return null;
  const plates = plateColumns(keys);
  const taken = new Set([sample, panel, sampleType, ...plates]);
  const groups = new Map<string, { label: string; columns: number[]; known: boolean; numbered: boolean }>();
  header.forEach((text, column) => {
    if (taken.has(column) || text.trim() === '') return;
    const { label, numbered } = markerOf(text.trim(), loci);
    const key = headerKey(label);
    const group = groups.get(key) ?? {
      label,
      columns: [],
      known: loci.find(label) !== undefined,
      numbered: false,
    };
    group.columns.push(column);
    group.numbered ||= numbered;
    groups.set(key, group);
  });
  // A column of an unknown name is a remark, unless it comes in numbered pairs: then it is a marker to be refused.
  const markers = [...groups.values()].filter(
    (group) => group.known || (group.numbered && group.columns.length > 1),
  );
  return markers.some((group) => group.known)
    ? { kind: 'wide', sample, panel, sampleType, plates, markers }
    : null;
}

function bestSample(keys: readonly string[]): number | null {
  for (const name of SAMPLE_HEADERS) if (keys.includes(name)) return keys.indexOf(name);
  return null;
}

function markerOf(text: string, loci: LocusDictionary): { label: string; numbered: boolean } {
  const match = NUMBERED.exec(text);
  const base = match?.[1]?.trim();
  // `DYS389 1` could be read as a locus by itself; a name that is a locus as it stands wins.
  if (base === undefined || loci.find(text) !== undefined) return { label: text, numbered: false };
  return { label: base, numbered: true };
}
