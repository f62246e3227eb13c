import { isBarcode } from '@homeward/rules';
import type { SampleKind } from '../reference/kinds.js';
import { specimenBarcode } from '../reference/sample-kind.js';

/** What a file says about whose it is. */
export interface FileLabels {
  readonly fileName: string;
  readonly sampleName: string | null;
  readonly plate: string | null;
}

/** A sample of the batch that a file may belong to. */
export interface Assignable {
  readonly name: string;
  readonly plate: string;
  readonly kind: SampleKind;
  readonly specimenId: string | null;
}

export type Assignment =
  | { readonly found: 'one'; readonly sample: Assignable }
  | { readonly found: 'none' }
  | { readonly found: 'several'; readonly names: readonly string[] };

/**
 * The sample of a batch that a file belongs to: by the barcode in its name or in the sample name inside it, else by the
 * sample name itself. Two different barcodes are never reconciled.
 */
export function assign(labels: FileLabels, samples: readonly Assignable[]): Assignment {
  const stem = labels.fileName.replace(/\.(?:fsa|hid)$/i, '');
  const barcodes = new Set([stem, labels.sampleName ?? ''].flatMap(barcodesOf));
  if (barcodes.size > 1) return { found: 'several', names: [...barcodes] };
  const [barcode] = barcodes;
  const candidates =
    barcode === undefined
      ? byName(labels.sampleName ?? stem, samples)
      : samples.filter((sample) => specimenBarcode(sample.name) === barcode);
  const [sample, ...more] = onPlate(candidates, labels.plate);
  if (!sample) return { found: 'none' };
  if (more.length > 0)
    return { found: 'several', names: [sample, ...more].map(({ name, plate }) => `${name} (${plate})`) };
  return { found: 'one', sample };
}

/** Of several, those of the plate that the file names. */
function onPlate(candidates: readonly Assignable[], plate: string | null): readonly Assignable[] {
  if (candidates.length < 2 || plate === null) return candidates;
  const here = candidates.filter((sample) => key(sample.plate) === key(plate));
  return here.length > 0 ? here : candidates;
}

/** All barcodes with a right check character that stand in a name as parts of their own. */
function barcodesOf(name: string): string[] {
  const text = name.normalize('NFKC').toUpperCase();
  return [...text.matchAll(/(?<![0-9A-Z])HS[0-9A-Z]{9}(?![0-9A-Z])/g)]
    .map(([candidate]) => candidate)
    .filter(isBarcode);
}

function byName(name: string, samples: readonly Assignable[]): Assignable[] {
  const wanted = key(name);
  return wanted === '' ? [] : samples.filter((sample) => key(sample.name) === wanted);
}

function key(name: string): string {
  return name.normalize('NFKC').trim().toUpperCase();
}
