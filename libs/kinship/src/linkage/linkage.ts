import { compareLociByPosition, locusPosition } from '@homeward/str';
import type { KinshipSettings } from '../model/settings.js';

/** Loci of one chromosome nearer than this are linked. */
export const LINKED_WITHIN = 25;
/**
 * For loci of which only the position in the sequence is known: at least so many cM per Mb. About half of the mean of
 * the genome, and less than between any two mapped loci of the kits (0.74), so that 50 Mb are 25 cM.
 */
export const LEAST_CENTIMORGAN_PER_MEGABASE = 0.5;

/** Two loci whose LRs should not be multiplied. */
export interface LinkedLoci {
  /** In the order of the chromosome. */
  readonly loci: readonly [string, string];
  /** Distance on the genetic map; with `megabases` the least it may be; null where a position is unknown. */
  readonly centimorgan: number | null;
  /** Distance in the sequence; only where a genetic position is missing. */
  readonly megabases?: number;
}

type Distance = Omit<LinkedLoci, 'loci'>;
const UNKNOWN: Distance = { centimorgan: null };

/** Distance of two loci of one chromosome; null when they are on different ones, or a chromosome is unknown. */
function distanceOf(a: string, b: string): Distance | null {
  const [one, other] = [locusPosition(a), locusPosition(b)];
  if (!one || !other || one.chromosome !== other.chromosome) return null;
  if (one.centimorgan !== null && other.centimorgan !== null)
    return { centimorgan: rounded(Math.abs(one.centimorgan - other.centimorgan)) };
  if (one.megabases === null || other.megabases === null) return UNKNOWN;
  const megabases = Math.abs(one.megabases - other.megabases);
  return {
    centimorgan: rounded(megabases * LEAST_CENTIMORGAN_PER_MEGABASE),
    megabases: rounded(megabases),
  };
}

/** To 0.01; what is nearer keeps three digits. */
function rounded(distance: number): number {
  return Number(distance < 0.1 ? distance.toPrecision(3) : distance.toFixed(2));
}

/** The pair, when the two are linked or their distance is unknown. */
function pairOf(a: string, b: string): LinkedLoci | null {
  const distance = distanceOf(a, b);
  if (!distance || (distance.centimorgan !== null && distance.centimorgan >= LINKED_WITHIN)) return null;
  return { loci: [a, b], ...distance };
}

/** Pairs among these loci that are linked, or lie on one chromosome at an unknown distance. */
export function linkedPairs(loci: Iterable<string>): LinkedLoci[] {
  const pairs: LinkedLoci[] = [];
  for (const names of byChromosome(loci))
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) {
        const pair = pairOf(a, b);
        if (pair) pairs.push(pair);
      }
    });
  return pairs;
}

/** Loci to leave out so that no linked pair remains: along each chromosome, those linked to one that is kept. */
export function linkedToLeaveOut(loci: Iterable<string>): Set<string> {
  const left = new Set<string>();
  for (const names of byChromosome(loci)) {
    const kept: string[] = [];
    for (const name of names) {
      if (kept.some((one) => pairOf(one, name))) left.add(name);
      else kept.push(name);
    }
  }
  return left;
}

/** Loci of one chromosome together, in their order on it; those of an unknown position last. */
function byChromosome(loci: Iterable<string>): Iterable<readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const locus of new Set(loci)) {
    const chromosome = locusPosition(locus)?.chromosome;
    if (chromosome === undefined) continue;
    const group = groups.get(chromosome);
    if (group) group.push(locus);
    else groups.set(chromosome, [locus]);
  }
  for (const group of groups.values()) group.sort(compareLociByPosition);
  return groups.values();
}

/**
 * Loci of the family that the settings leave out for their linkage; the tables and the exact evaluation agree. A locus
 * without frequencies is not used, and leaves no other out.
 */
export function linkedLociOf(
  { linkage, frequencies }: Pick<KinshipSettings, 'linkage' | 'frequencies'>,
  familyLoci: Iterable<string>,
): ReadonlySet<string> {
  if (linkage !== 'leave_one_out') return new Set();
  return linkedToLeaveOut([...familyLoci].filter((locus) => frequencies.loci.has(locus)));
}
