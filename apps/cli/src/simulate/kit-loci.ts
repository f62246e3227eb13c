import type { FrequencyTable, Panel } from '@homeward/str';
import { LocusAlleles } from './locus-alleles.js';

/** The sex marker among the columns of a table. */
export const SEX_MARKER = -1;
const AMELOGENIN = 'AMEL';

/** Which loci of a kit are simulated, and how the tables name them. */
export interface KitLoci {
  readonly panel: string;
  readonly loci: readonly LocusAlleles[];
  /** In the order of the kit: the marker's name and its place in `loci`, or `SEX_MARKER`. */
  readonly columns: readonly { readonly marker: string; readonly locus: number }[];
  /** Loci of the kit that have no frequencies in the table, or are not autosomal. */
  readonly leftOut: readonly string[];
}

export function kitLoci(panel: Panel, table: FrequencyTable): KitLoci {
  const loci: LocusAlleles[] = [];
  const columns: { marker: string; locus: number }[] = [];
  const leftOut: string[] = [];
  for (const { name, type } of panel.loci) {
    const frequencies = type === 'autosomal' ? table.loci.get(name) : undefined;
    if (frequencies) {
      columns.push({ marker: name, locus: loci.length });
      loci.push(new LocusAlleles(name, frequencies));
    } else if (name === AMELOGENIN) columns.push({ marker: name, locus: SEX_MARKER });
    else if (type !== 'quality') leftOut.push(name);
  }
  return { panel: panel.name, loci, columns, leftOut };
}
