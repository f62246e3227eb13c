import { alignMt, type MtEvent } from './mt-alignment.js';
import { inMtRanges, mtSite, type MtHaplotype, type MtRange } from './mt-haplotype.js';
import { MT_LENGTH_REGIONS, MT_PAIR_REGIONS } from './mt-regions.js';
import { commonMtRanges, mtReferenceBase, mtSequence, type MtBase } from './mt-sequence.js';

export interface MtDifferences {
  /** Site, what the first and the second have there, `=` for the reference: `16311: C / =`, `8281-8289: = / DEL`. */
  readonly differences: readonly string[];
  /** Lengths in stretches whose length varies; not counted. */
  readonly ignored: readonly string[];
  /** Number of positions that were read in both. */
  readonly positionsCompared: number;
}

/** Bases on both sides of a difference that are aligned with it; no block that occurs in families is longer. */
const MARGIN = 30;

/**
 * Compares the sequences of two haplotypes over the positions that both read, not the ways they are written: equal
 * sequences have no difference, an inserted or deleted block is one, and lengths of rows that vary are listed apart.
 * @throws RangeError for a variant that is not understood
 */
export function mtDifferences(a: MtHaplotype, b: MtHaplotype): MtDifferences {
  const common = commonMtRanges(a.ranges, b.ranges);
  const events = windows(a, b, common).flatMap((window) =>
    alignMt(mtSequence(a, window), mtSequence(b, window)),
  );
  const counted = events.filter(({ isLength }) => !isLength);
  const lengths = events.filter(({ isLength }) => isLength);
  return {
    differences: counted.map((event) => eventText(event)),
    ignored: lengthTexts(lengths, a, b),
    positionsCompared: common.reduce((sum, [from, to]) => sum + to - from + 1, 0),
  };
}

/** The pieces of the common ranges around every variant that only one of the two has. */
function windows(a: MtHaplotype, b: MtHaplotype, common: readonly MtRange[]): MtRange[] {
  const [ofA, ofB] = [new Set(a.variants), new Set(b.variants)];
  const alone = [...a.variants.filter((v) => !ofB.has(v)), ...b.variants.filter((v) => !ofA.has(v))];
  const positions = alone.map((variant) => mtSite(variant).position).sort((x, y) => x - y);
  return common.flatMap((range) => {
    const joined: [number, number][] = [];
    for (const position of positions) {
      if (!inMtRanges(position, [range])) continue;
      const [from, to] = aroundRows(position);
      const last = joined.at(-1);
      if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
      else joined.push([from, to]);
    }
    return joined.map(([from, to]): MtRange => [Math.max(from, range[0]), Math.min(to, range[1])]);
  });
}

/** The position with a margin, which takes in whole stretches of varying length. */
function aroundRows(position: number): [number, number] {
  const stretch = [...MT_LENGTH_REGIONS, ...MT_PAIR_REGIONS].find((region) =>
    inMtRanges(position, [[region[0] - MARGIN, region[1] + MARGIN]]),
  );
  const [from, to] = stretch ?? [position, position];
  return [Math.min(position, from) - MARGIN, Math.max(position, to) + MARGIN];
}

function siteName({ position, inserted }: MtBase): string {
  return inserted > 0 ? `${String(position)}.${String(inserted)}` : String(position);
}

/** Bases as written, `=` when they are those of the reference. */
function sideText(bases: readonly MtBase[]): string {
  const isReference = bases.every((x) => x.inserted === 0 && x.base === mtReferenceBase(x.position));
  return isReference ? '=' : bases.map(({ base }) => base).join('');
}

function eventText({ first, second }: MtEvent): string {
  const bases = first.length > 0 ? first : second;
  const [from, to] = [bases[0]!, bases.at(-1)!];
  const place = bases.length > 1 ? `${siteName(from)}-${siteName(to)}` : siteName(from);
  // What is missing is a deletion where the reference has a base, and the reference itself where it has none.
  const none = bases.every(({ inserted }) => inserted > 0) ? '=' : 'DEL';
  const text = (side: readonly MtBase[]): string => (side.length === 0 ? none : sideText(side));
  return `${place}: ${text(first)} / ${text(second)}`;
}

/** One line for each stretch: its one length, or what each of the two has there when rows of both differ. */
function lengthTexts(lengths: readonly MtEvent[], a: MtHaplotype, b: MtHaplotype): string[] {
  const texts: string[] = [];
  for (const region of [...MT_LENGTH_REGIONS, ...MT_PAIR_REGIONS]) {
    const within = lengths.filter(({ first, second }) =>
      [...first, ...second].some(({ position }) => inMtRanges(position, [region])),
    );
    if (within.length === 0) continue;
    const written = (haplotype: MtHaplotype): string =>
      haplotype.variants.filter((v) => inMtRanges(mtSite(v).position, [region])).join(' ') || '=';
    const single = within.length === 1 ? within[0] : undefined;
    texts.push(single ? eventText(single) : `${region.join('-')}: ${written(a)} / ${written(b)}`);
  }
  return texts;
}
