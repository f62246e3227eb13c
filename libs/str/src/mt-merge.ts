import {
  compareMtSites,
  inMtRanges,
  joinedMtRanges,
  mtSite,
  mtVariant,
  type MtHaplotype,
  type MtSite,
} from './mt-haplotype.js';

/**
 * Stretches whose length varies within one person (ISFG 2014 practice): insertions and deletions there are not counted
 * when haplotypes are compared.
 */
const LENGTH_VARIABLE: readonly (readonly [number, number])[] = [
  [303, 315],
  [523, 524],
  [16183, 16193],
];

/** Whether a difference is one of length, in a stretch whose length varies. */
export function isMtLengthVariant({ position, inserted, base }: MtSite): boolean {
  return (inserted > 0 || base === 'DEL') && inMtRanges(position, LENGTH_VARIABLE);
}

/**
 * What several typings of one person read together: all of their ranges and differences. A length variant of a
 * variable stretch that not every typing of its position shows is left out. The order of typings does not matter.
 * @returns null when two typings differ at a position that both read
 */
export function mergeMtHaplotypes(typings: readonly MtHaplotype[]): MtHaplotype | null {
  const read = typings.map(({ ranges, variants }) => ({ ranges, variants: new Set(variants) }));
  const merged: MtSite[] = [];
  for (const variant of new Set(typings.flatMap(({ variants }) => variants))) {
    const site = mtSite(variant);
    const readers = read.filter(({ ranges }) => inMtRanges(site.position, ranges));
    if (readers.every(({ variants }) => variants.has(variant))) merged.push(site);
    else if (!isMtLengthVariant(site)) return null;
  }
  return {
    ranges: joinedMtRanges(typings.flatMap(({ ranges }) => ranges)),
    variants: withoutGaps(merged.sort(compareMtSites)).map(mtVariant),
  };
}

/** Without insertions whose predecessor was left out. */
function withoutGaps(sites: readonly MtSite[]): MtSite[] {
  const kept: MtSite[] = [];
  for (const site of sites) {
    const before = kept.at(-1);
    const follows = before?.position === site.position && before.inserted === site.inserted - 1;
    if (site.inserted <= 1 || follows) kept.push(site);
  }
  return kept;
}
