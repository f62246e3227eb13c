/** A mitochondrial haplotype: differences from the revised Cambridge sequence within the ranges that were read. */
export interface MtHaplotype {
  /** For example `263G`, `315.1C`, `523DEL`, `16189Y`. */
  readonly variants: readonly string[];
  /** Inclusive positions, for example `[16024, 16365]`. */
  readonly ranges: readonly (readonly [number, number])[];
}

export type MtVerdict = 'not_excluded' | 'inconclusive' | 'excluded' | 'not_comparable';

export interface MtComparison {
  readonly verdict: MtVerdict;
  readonly differences: readonly string[];
  /** Number of positions that were read in both. */
  readonly positionsCompared: number;
  /** Differences in length-variable stretches, which are not counted. */
  readonly ignored: readonly string[];
}

/** Lengths of these stretches vary within one person and are not counted (ISFG 2014 practice). */
const LENGTH_VARIABLE: readonly (readonly [number, number])[] = [
  [303, 315],
  [523, 524],
  [16183, 16193],
];

const IUPAC: Record<string, string> = { R: 'AG', Y: 'CT', S: 'CG', W: 'AT', K: 'GT', M: 'AC', N: 'ACGT' };

/**
 * Exclusion check of the maternal line: two or more differences exclude, one is inconclusive, none does not
 * exclude. Bases that could be equal (heteroplasmy) do not differ. No LR is computed.
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
  for (const site of new Set([...left.keys(), ...right.keys()])) {
    const x = left.get(site);
    const y = right.get(site);
    if (canBeEqual(x, y)) continue;
    const text = `${site}: ${x ?? '='} / ${y ?? '='}`;
    (isLengthVariant(site, x, y) ? ignored : differences).push(text);
  }
  const verdict =
    differences.length >= 2 ? 'excluded' : differences.length === 1 ? 'inconclusive' : 'not_excluded';
  return { verdict, differences, positionsCompared, ignored };
}

function intersect(a: MtHaplotype['ranges'], b: MtHaplotype['ranges']): [number, number][] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([start, end]): [number, number][] => {
      const low = Math.max(from, start);
      const high = Math.min(to, end);
      return low <= high ? [[low, high]] : [];
    }),
  );
}

/** Site (`315.1`, `263`) to base; a reference base in front (`A263G`) is allowed. */
function bySite(
  variants: readonly string[],
  ranges: readonly (readonly [number, number])[],
): Map<string, string> {
  const sites = new Map<string, string>();
  for (const variant of variants) {
    const parts = /^[ACGT]?(\d+)(\.\d+)?([A-Z]+|-)$/.exec(variant.trim().toUpperCase());
    if (!parts) throw new RangeError(`mtDNA variant ${variant} is not understood`);
    const position = Number(parts[1]);
    if (!ranges.some(([from, to]) => position >= from && position <= to)) continue;
    const base = parts[3]!;
    sites.set(`${parts[1]!}${parts[2] ?? ''}`, /^(D|DEL|-)$/.test(base) ? 'DEL' : base);
  }
  return sites;
}

function canBeEqual(x: string | undefined, y: string | undefined): boolean {
  if (x === y) return true;
  const bases = (base: string): string => IUPAC[base] ?? base;
  // The reference base is not known here, so a mixed base against no variant may hold it.
  if (x === undefined || y === undefined) return IUPAC[x ?? y ?? ''] !== undefined;
  if (x === 'DEL' || y === 'DEL') return false;
  return Array.from(bases(x)).some((base) => bases(y).includes(base));
}

function isLengthVariant(site: string, x: string | undefined, y: string | undefined): boolean {
  const position = Number(site.split('.')[0]);
  const isIndel = site.includes('.') || x === 'DEL' || y === 'DEL';
  return isIndel && LENGTH_VARIABLE.some(([from, to]) => position >= from && position <= to);
}
