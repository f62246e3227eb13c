import { mtDifferences } from './mt-comparison.js';
import {
  compareMtSites,
  inMtRanges,
  joinedMtRanges,
  mtSite,
  mtTokens,
  mtVariant,
  type MtHaplotype,
  type MtSite,
} from './mt-haplotype.js';
import { isMtLengthVariant } from './mt-regions.js';

/**
 * What several typings of one person read together: all of their ranges and differences. A length variant of a
 * variable stretch that not every typing of its position shows is left out; of one sequence written in two ways the
 * first in the order of its tokens stands. The order of typings does not matter.
 * @returns null when two typings differ at a position that both read, also when only one of them shows a mixture there
 */
export function mergeMtHaplotypes(typings: readonly MtHaplotype[]): MtHaplotype | null {
  if (typings.some((a, i) => typings.slice(i + 1).some((b) => mtDifferences(a, b).differences.length > 0)))
    return null;
  const tokens = (haplotype: MtHaplotype): string => mtTokens(haplotype).join(' ');
  const read = [...typings]
    .sort((a, b) => (tokens(a) < tokens(b) ? -1 : 1))
    .map(({ ranges, variants }) => ({ ranges, variants: new Set(variants) }));
  const merged: MtSite[] = [];
  for (const variant of new Set(typings.flatMap(({ variants }) => variants))) {
    const site = mtSite(variant);
    const readers = read.filter(({ ranges }) => inMtRanges(site.position, ranges));
    const shown = readers.filter(({ variants }) => variants.has(variant)).length;
    if (shown < readers.length && isMixture(site)) return null;
    if (shown === readers.length || (!isMtLengthVariant(site) && readers[0]!.variants.has(variant)))
      merged.push(site);
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

function isMixture({ base }: MtSite): boolean {
  return base !== 'DEL' && !'ACGT'.includes(base);
}
