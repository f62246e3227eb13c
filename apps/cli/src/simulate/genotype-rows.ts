import { SEX_MARKER, type KitLoci } from './kit-loci.js';
import { UNTYPED } from './locus-alleles.js';
import { bytesOf, type CodeForm, type RowBuffer } from './row-buffer.js';

export const LAYOUTS = ['wide', 'long'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How the genotypes of a sample are written. */
export interface GenotypeRows {
  readonly extension: string;
  readonly header: string;
  /** @param genotypes two alleles a locus, in the order of the kit's loci */
  put(rows: RowBuffer, form: CodeForm, serial: number, genotypes: Uint16Array, male: boolean): void;
}

export function genotypeRows(layout: Layout, kit: KitLoci): GenotypeRows {
  return layout === 'wide' ? new WideRows(kit) : new LongRows(kit);
}

const NEW_LINE = 10;
const TAB = 9;
/** Room for a separator and the longest label. */
const STRIDE = 8;
const LONGEST_LABEL = 5;

/** Allele labels of one locus with the separator before each, as bytes at fixed distances. */
class LabelBytes {
  private readonly bytes: Uint8Array;
  private readonly lengths: Uint8Array;

  constructor(labels: readonly string[], separator: string) {
    this.bytes = new Uint8Array(labels.length * STRIDE);
    this.lengths = new Uint8Array(labels.length);
    for (const [code, label] of labels.entries()) {
      if (label.length > LONGEST_LABEL) throw new Error(`allele label ${label} is too long`);
      const text = bytesOf(separator + label);
      this.bytes.set(text, code * STRIDE);
      this.lengths[code] = text.length;
    }
  }

  /** @returns the place behind the label */
  put(code: number, into: Uint8Array, at: number): number {
    const { bytes } = this;
    const from = code * STRIDE;
    // As many bytes for each label: what is too much is written over, and there is no branch.
    into[at] = bytes[from]!;
    into[at + 1] = bytes[from + 1]!;
    into[at + 2] = bytes[from + 2]!;
    into[at + 3] = bytes[from + 3]!;
    into[at + 4] = bytes[from + 4]!;
    into[at + 5] = bytes[from + 5]!;
    return at + this.lengths[code]!;
  }
}

/** One row per sample, comma-separated, two columns per marker; a homozygote has its allele in both. */
class WideRows implements GenotypeRows {
  readonly extension = 'csv';
  readonly header: string;
  private readonly panel: Uint8Array;
  private readonly columns: readonly { readonly locus: number; readonly labels: LabelBytes }[];

  constructor(kit: KitLoci) {
    const markers = kit.columns.map(({ marker }) => marker);
    // D5S2500 is two loci: which one, only the kit says. Elsewhere the column would be bytes for nothing.
    const named = markers.includes('D5S2500');
    this.panel = bytesOf(named ? `,${quoted(kit.panel)}` : '');
    this.header = `${['Sample Name', ...(named ? ['Panel'] : []), ...markers.flatMap((marker) => [`${marker} 1`, `${marker} 2`])].join(',')}\n`;
    this.columns = kit.columns.map(({ locus }) => ({
      locus,
      labels: new LabelBytes(labelsOf(kit, locus), ','),
    }));
  }

  put(rows: RowBuffer, form: CodeForm, serial: number, genotypes: Uint16Array, male: boolean): void {
    rows.code(form, serial);
    rows.text(this.panel);
    const { columns } = this;
    const { bytes } = rows;
    let { at } = rows;
    for (let column = 0; column < columns.length; column++) {
      const { locus, labels } = columns[column]!;
      const [small, large] = [first(genotypes, locus), second(genotypes, locus, male)];
      at = labels.put(small, bytes, at);
      at = labels.put(large, bytes, at);
    }
    bytes[at] = NEW_LINE;
    rows.at = at + 1;
  }
}

/** One row per sample and marker, tab-separated, as GeneMapper ID-X exports it; a homozygote has one allele. */
class LongRows implements GenotypeRows {
  readonly extension = 'txt';
  readonly header = 'Sample Name\tPanel\tMarker\tAllele 1\tAllele 2\n';
  private readonly columns: readonly {
    readonly locus: number;
    readonly marker: Uint8Array;
    readonly labels: LabelBytes;
  }[];

  constructor(kit: KitLoci) {
    this.columns = kit.columns.map(({ marker, locus }) => ({
      locus,
      marker: bytesOf(`\t${kit.panel}\t${marker}`),
      labels: new LabelBytes(labelsOf(kit, locus), '\t'),
    }));
  }

  put(rows: RowBuffer, form: CodeForm, serial: number, genotypes: Uint16Array, male: boolean): void {
    for (const { locus, marker, labels } of this.columns) {
      rows.code(form, serial);
      rows.text(marker);
      const [small, large] = [first(genotypes, locus), second(genotypes, locus, male)];
      rows.at = labels.put(small, rows.bytes, rows.at);
      if (small === large) rows.byte(TAB);
      else rows.at = labels.put(large, rows.bytes, rows.at);
      rows.byte(NEW_LINE);
    }
  }
}

/** Of the sex marker, X comes first and Y second. */
const SEX_LABELS: readonly string[] = ['', 'X', 'Y'];
const X = 1;
const Y = 2;

function labelsOf(kit: KitLoci, locus: number): readonly string[] {
  return locus === SEX_MARKER ? SEX_LABELS : (kit.loci[locus]?.labels ?? [SEX_LABELS[UNTYPED]!]);
}

/** Codes are in the order of labels, and instruments write the smaller allele first. */
function first(genotypes: Uint16Array, locus: number): number {
  if (locus === SEX_MARKER) return X;
  const [a, b] = [genotypes[2 * locus]!, genotypes[2 * locus + 1]!];
  return a < b ? a : b;
}

function second(genotypes: Uint16Array, locus: number, male: boolean): number {
  if (locus === SEX_MARKER) return male ? Y : X;
  const [a, b] = [genotypes[2 * locus]!, genotypes[2 * locus + 1]!];
  return a < b ? b : a;
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
