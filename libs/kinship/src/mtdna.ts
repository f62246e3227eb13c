import {
  inMtRanges,
  isMtLengthVariant,
  mtSite,
  type MtHaplotype,
  type MtRange,
  type MtSite,
} from '@homeward/str';

export type MtVerdict = 'not_excluded' | 'inconclusive' | 'excluded' | 'not_comparable';

export interface MtComparison {
  readonly verdict: MtVerdict;
  /** Site, base of the first and of the second, `=` for the reference: `16311: C / =`. */
  readonly differences: readonly string[];
  /** Number of positions that were read in both. */
  readonly positionsCompared: number;
  /** Differences in length-variable stretches, which are not counted. */
  readonly ignored: readonly string[];
}

const IUPAC: Readonly<Record<string, string>> = {
  ...{ R: 'AG', Y: 'CT', S: 'CG', W: 'AT', K: 'GT', M: 'AC' },
  ...{ B: 'CGT', H: 'ACT', V: 'ACG', N: 'ACGT' },
};

/**
 * Exclusion check of the maternal line: two or more differences exclude, one is inconclusive, none does not
 * exclude. Bases that could be equal (heteroplasmy) do not differ. No LR is computed.
 * @throws RangeError for a difference that is not understood
 */
export function compareMitochondrial(a: MtHaplotype, b: MtHaplotype): MtComparison {
  const common = intersect(a.ranges, b.ranges);
  const positionsCompared = common.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  if (positionsCompared === 0) {
    return { verdict: 'not_comparable', differences: [], positionsCompared, ignored: [] };
  }
  const left = bySite(a.variants, common);
  const right = bySite(b.variants, common);
  const differences: string[] = [];
  const ignored: string[] = [];
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const x = left.get(name);
    const y = right.get(name);
    if (canBeEqual(x, y)) continue;
    const text = `${name}: ${x?.base ?? '='} / ${y?.base ?? '='}`;
    (isLengthVariant(x, y) ? ignored : differences).push(text);
  }
  const verdict =
    differences.length >= 2 ? 'excluded' : differences.length === 1 ? 'inconclusive' : 'not_excluded';
  return { verdict, differences, positionsCompared, ignored };
}

function intersect(a: readonly MtRange[], b: readonly MtRange[]): [number, number][] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([start, end]): [number, number][] => {
      const low = Math.max(from, start);
      const high = Math.min(to, end);
      return low <= high ? [[low, high]] : [];
    }),
  );
}

/** Differences within the ranges by the name of their site (`315.1`, `263`). */
function bySite(variants: readonly string[], ranges: readonly MtRange[]): Map<string, MtSite> {
  const sites = variants.map(mtSite).filter(({ position }) => inMtRanges(position, ranges));
  return new Map(
    sites.map((site) => [site.inserted > 0 ? `${site.position}.${site.inserted}` : `${site.position}`, site]),
  );
}

function canBeEqual(x: MtSite | undefined, y: MtSite | undefined): boolean {
  if (!x || !y) {
    const only = x ?? y;
    // The reference base is not known here, so a mixed base against no variant may hold it; an inserted one cannot.
    return only?.inserted === 0 && IUPAC[only.base] !== undefined;
  }
  if (x.base === y.base) return true;
  if (x.base === 'DEL' || y.base === 'DEL') return false;
  const bases = ({ base }: MtSite): string => IUPAC[base] ?? base;
  return Array.from(bases(x)).some((base) => bases(y).includes(base));
}

function isLengthVariant(x: MtSite | undefined, y: MtSite | undefined): boolean {
  return [x, y].some((site) => site !== undefined && isMtLengthVariant(site));
}
