import type { KinshipSettings } from './settings.js';

/** Pairs of loci on one chromosome closer than 25 cM, with their distance (KLINK linkage map, M. Vigeland). */
export const LINKED_PAIRS: readonly (readonly [string, string, number])[] = [
  ['D5S2500', 'D5S2800', 0.00013],
  ['D18S51', 'D18S1364', 2.3],
  ['D21S2055', 'Penta D', 9.91],
  ['vWA', 'D12S391', 11.94],
  ['D11S2368', 'D11S554', 12.11],
  ['D19S253', 'D19S433', 12.45],
  ['D8S1132', 'D8S1179', 16.48],
  ['SE33', 'D6S474', 23.21],
  ['D10S1435', 'D10S2325', 24.87],
];

export interface LinkedLoci {
  readonly loci: readonly [string, string];
  readonly centimorgan: number;
}

/** The linked pairs among these loci. */
export function linkedPairs(loci: Iterable<string>): LinkedLoci[] {
  const present = new Set(loci);
  return LINKED_PAIRS.filter(([a, b]) => present.has(a) && present.has(b)).map(([a, b, centimorgan]) => ({
    loci: [a, b],
    centimorgan,
  }));
}

/** Loci to leave out so that no linked pair remains: the second of each pair. */
export function linkedToLeaveOut(loci: Iterable<string>): Set<string> {
  const left = new Set<string>();
  for (const {
    loci: [a, b],
  } of linkedPairs(loci))
    if (!left.has(a)) left.add(b);
  return left;
}

/** Loci of the family that the settings leave out for their linkage; the tables and the exact evaluation agree. */
export function linkedLociOf(
  settings: Pick<KinshipSettings, 'linkage'>,
  familyLoci: Iterable<string>,
): ReadonlySet<string> {
  return settings.linkage === 'leave_one_out' ? linkedToLeaveOut(familyLoci) : new Set();
}
