import type { ReferenceData } from './reference-data.js';

export interface FittingKit {
  readonly name: string;
  /** Markers of the rows that the kit has, and loci of the kit. */
  readonly shared: number;
  readonly loci: number;
}

/** As many as a person looks through. */
const MOST = 5;
/** A kit that has less of the markers is not meant. */
const LEAST_SHARED = 0.9;

/**
 * Kits that have nearly all of the markers, those first that have the fewest others: a proposal, and no decision.
 * @param markers as the rows name them
 */
export function fittingKits(markers: readonly string[], { loci, panels }: ReferenceData): FittingKit[] {
  const labels = markers.filter((marker) => loci.find(loci.findCopy(marker)?.locus.name ?? marker));
  if (labels.length === 0) return [];
  return panels
    .names()
    .flatMap((name) => panels.find(name) ?? [])
    .map((panel) => {
      const shared = labels.filter((label) =>
        panel.resolve(loci.findCopy(label)?.locus.name ?? label),
      ).length;
      return { name: panel.name, shared, loci: panel.loci.length };
    })
    .filter(({ shared }) => shared >= LEAST_SHARED * labels.length)
    .sort((a, b) => b.shared - a.shared || a.loci - b.loci || a.name.localeCompare(b.name))
    .slice(0, MOST);
}
