import type { LocusDictionary } from '@homeward/str';

/** One column of a marker in a wide table. */
export interface MarkerHeader {
  /** The marker as the header spells it, without the number of the allele. */
  readonly label: string;
  /** The header says that there is more than this one column for the marker. */
  readonly numbered: boolean;
}

const WORD = String.raw`(?:alleles?|allel|等位基因|al)`;

/** `(1)`, `[1]`, `#1`, ` 1`, `_1`, `.1`, `-1`, ` Allele 1`: also for markers that nobody knows. */
const NUMBERED: readonly RegExp[] = [
  new RegExp(String.raw`^(.+?)\s*[([{#【]\s*(?:${WORD})?[\s_.#-]*([0-9])\s*[)\]}】]?$`, 'i'),
  new RegExp(String.raw`^(.+?)[\s_.:/-]+(?:${WORD})?[\s_.#-]*([0-9])$`, 'i'),
];
/** ` A1`, `_B`, `等位基因2`, `a`/`b`: only where what is left is a locus. */
const LOOSE: readonly RegExp[] = [
  new RegExp(String.raw`^(.+?)[\s_.:/-]*${WORD}[\s_.#:-]*[([]?([0-9ab一二])[)\]]?$`, 'i'),
  /^(.+?)[\s_.:/([-]+(?:a|g|h|hap|haplotype|copy)?[\s_.-]*([0-9ab])[)\]]?$/i,
  /^(.+?)([ab])$/i,
];
/** `Allele 1 D3S1358`, `A1_D3S1358`, `1. D3S1358`: only before a locus. */
const LEADING = new RegExp(String.raw`^(?:${WORD}|a)?[\s_.#-]*[([]?([0-9ab])[)\]]?[\s_.:/-]+(.+)$`, 'i');

/** Which marker a column belongs to. A header that is a locus as it stands wins: `DYS389 II` has no second allele. */
export function markerHeader(text: string, loci: LocusDictionary): MarkerHeader {
  const header = text.normalize('NFKC').trim();
  if (loci.find(header) !== undefined) return { label: header, numbered: false };
  const copy = loci.findCopy(header);
  if (copy !== undefined) return { label: copy.locus.name, numbered: true };
  const known = (label: string | undefined): label is string =>
    label !== undefined && loci.find(label) !== undefined;
  for (const pattern of [...NUMBERED, ...LOOSE]) {
    const label = pattern.exec(header)?.[1]?.trim();
    if (known(label)) return { label, numbered: true };
  }
  const after = LEADING.exec(header)?.[2]?.trim();
  if (known(after)) return { label: after, numbered: true };
  for (const pattern of NUMBERED) {
    const label = pattern.exec(header)?.[1]?.trim();
    if (label !== undefined) return { label, numbered: true };
  }
  return { label: header, numbered: false };
}
