/** A mitochondrial haplotype: differences from the revised Cambridge sequence within the ranges that were read. */
export interface MtHaplotype {
  /** For example `263G`, `315.1C`, `523DEL`, `16189Y`; none beyond the ranges. */
  readonly variants: readonly string[];
  /** Inclusive positions, for example `[16024, 16365]`. */
  readonly ranges: readonly MtRange[];
}

export type MtRange = readonly [from: number, to: number];

export type MtProblem =
  /** Differences without the ranges that were read. */
  | 'no_range'
  /** Ranges alone: a sequence equal to the reference is written `rCRS`. */
  | 'no_difference'
  | 'malformed'
  /** No position of the rCRS, or a range written backwards. */
  | 'position'
  | 'outside_ranges'
  | 'site_twice'
  /** `315.2C` without `315.1C`. */
  | 'insertion_gap'
  /** A small letter stands for a mixture of lengths. */
  | 'lower_case';

export type MtReading =
  | { readonly ok: true; readonly haplotype: MtHaplotype }
  | {
      readonly ok: false;
      readonly reason: MtProblem;
      /** What is wrong, as written. */ readonly token: string;
    };

/** Locus under which haplotypes stand among the genotypes of a person. */
export const MT_DNA = 'mtDNA';

/** Positions of the rCRS (NC_012920.1). */
export const MT_LENGTH = 16_569;
/** A gap that keeps the numbering of 1981: no base stands there. */
const MT_GAP = 3107;
/** A sequence without differences. */
const EQUAL = 'rCRS';

const RANGE = /^(\d{1,5})-(\d{1,5})$/;
/** A reference base in front is customary in genetics; `D` is a deletion here, not the mixture of A, G and T. */
const VARIANT = /^([ACGT])?(\d{1,5})(?:\.([1-9]\d?))?(DEL|D|-|[ACGTRYSWKMBHVN])$/;

/** A difference by its place. */
export interface MtSite {
  readonly position: number;
  /** 0 for the base itself, n for the n-th base inserted after it. */
  readonly inserted: number;
  /** One letter of IUPAC, or `DEL`. */
  readonly base: string;
}

class Refused extends Error {
  constructor(
    readonly reason: MtProblem,
    readonly token: string,
  ) {
    super(`mtDNA haplotype: ${reason} (${token})`);
  }
}

/**
 * Reads a haplotype as laboratories and EMPOP write it: the ranges read, then the differences from the rCRS, as in
 * `16024-16365 73-340: 16189C 263G 315.1C`; `rCRS` where there are none. Blanks, commas and semicolons separate, the
 * colon may be left out. A range across the origin (`16024-576`) is read the shorter way round.
 */
export function parseMtHaplotype(text: string): MtReading {
  try {
    return { ok: true, haplotype: read(tokensOf(text)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason, token: error.token };
    throw error;
  }
}

/**
 * The haplotype as it is stored: ranges from position 1 on, joined where they touch, then differences by position (or
 * `rCRS`). Equal haplotypes have equal tokens.
 */
export function mtTokens({ ranges, variants }: MtHaplotype): string[] {
  return [...ranges.map(([from, to]) => `${from}-${to}`), ...(variants.length > 0 ? variants : [EQUAL])];
}

/** The haplotype of stored tokens. @throws RangeError */
export function storedMtHaplotype(tokens: readonly string[]): MtHaplotype {
  const reading = parseMtHaplotype(tokens.join(' '));
  if (!reading.ok) throw new RangeError(`mtDNA haplotype ${tokens.join(' ')}: ${reading.reason}`);
  return reading.haplotype;
}

/** The place and base of a canonical difference. @throws RangeError */
export function mtSite(variant: string): MtSite {
  const [, , position, inserted, base] = VARIANT.exec(variant) ?? [];
  if (position === undefined || base === undefined)
    throw new RangeError(`mtDNA variant ${variant} is not understood`);
  return {
    position: Number(position),
    inserted: Number(inserted ?? 0),
    base: base === 'D' || base === '-' ? 'DEL' : base,
  };
}

/** The difference as it is written. */
export function mtVariant({ position, inserted, base }: MtSite): string {
  return `${position}${inserted > 0 ? `.${inserted}` : ''}${base}`;
}

export function inMtRanges(position: number, ranges: readonly MtRange[]): boolean {
  return ranges.some(([from, to]) => from <= position && position <= to);
}

/** Ranges in order, joined where they overlap or touch. */
export function joinedMtRanges(ranges: readonly MtRange[]): MtRange[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export function compareMtSites(a: MtSite, b: MtSite): number {
  return a.position - b.position || a.inserted - b.inserted;
}

function tokensOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/:/g, ' : ')
    .split(/[\s,;、]+/)
    .filter((token) => token !== '');
}

function read(tokens: readonly string[]): MtHaplotype {
  const end = tokens.findIndex((token) => !RANGE.test(token));
  const count = end < 0 ? tokens.length : end;
  const ranges = joinedMtRanges(tokens.slice(0, count).flatMap(rangesOf));
  const rest = tokens.slice(tokens[count] === ':' ? count + 1 : count);
  if (ranges.length === 0) throw new Refused('no_range', tokens[0] ?? '');
  if (rest.length === 0) throw new Refused('no_difference', tokens[count - 1]!);
  if (rest.length === 1 && rest[0]!.toUpperCase() === EQUAL.toUpperCase()) return { ranges, variants: [] };
  return { ranges, variants: variantsOf(rest, ranges) };
}

function rangesOf(token: string): MtRange[] {
  const [, first, last] = RANGE.exec(token)!;
  const [from, to] = [Number(first), Number(last)];
  if ([from, to].some((position) => position < 1 || position > MT_LENGTH))
    throw new Refused('position', token);
  if (from <= to) return [[from, to]];
  const across = MT_LENGTH - from + 1 + to;
  // `340-73` is a range written backwards, not all of the circle but a piece.
  if (across >= from - to + 1) throw new Refused('position', token);
  return [
    [from, MT_LENGTH],
    [1, to],
  ];
}

function variantsOf(tokens: readonly string[], ranges: readonly MtRange[]): string[] {
  const sites = tokens.map((token) => ({ token, site: siteOf(token, ranges) }));
  sites.sort((a, b) => compareMtSites(a.site, b.site));
  sites.forEach(({ token, site }, index) => {
    const before = sites[index - 1]?.site;
    const same = before?.position === site.position ? before : null;
    if (same?.inserted === site.inserted) throw new Refused('site_twice', token);
    if (site.inserted > 1 && same?.inserted !== site.inserted - 1) throw new Refused('insertion_gap', token);
  });
  return sites.map(({ site }) => mtVariant(site));
}

function siteOf(written: string, ranges: readonly MtRange[]): MtSite {
  const token = written.replace(/del$/i, 'DEL');
  const [, reference, , inserted, base] = VARIANT.exec(token) ?? [];
  if (base === undefined)
    throw new Refused(VARIANT.test(token.toUpperCase()) ? 'lower_case' : 'malformed', written);
  // `A263A` is not a difference; nothing inserted can be deleted, and nothing inserted has a reference.
  const site = mtSite(token);
  if (reference === site.base || (inserted !== undefined && (reference !== undefined || site.base === 'DEL')))
    throw new Refused('malformed', written);
  if (site.position < 1 || site.position > MT_LENGTH || site.position === MT_GAP)
    throw new Refused('position', written);
  if (!inMtRanges(site.position, ranges)) throw new Refused('outside_ranges', written);
  return site;
}
