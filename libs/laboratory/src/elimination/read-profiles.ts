import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { judgeTable } from '../reading/read-table.js';
import type { ReferenceData } from '../reference/reference-data.js';

/** A sample of a table as it would be entered. */
export interface ReadProfile {
  readonly name: string;
  readonly genotypes: CalledGenotypes;
  /** Markers whose call was refused: they are not entered. */
  readonly refused: readonly string[];
}

/**
 * The samples of a genotype table in any layout that imports have, for the elimination set.
 * @throws as `judgeTable`
 */
export async function readProfiles(table: string, vocabulary: ReferenceData): Promise<ReadProfile[]> {
  const { loci, panels, kinds } = vocabulary;
  const { drafts } = await judgeTable(Buffer.from(table), 'utf-8', { loci, panels, kinds, panel: null });
  return drafts
    .all()
    .filter(({ kind, name }) => name !== '' && (kind === 'unknown' || kind === 'sample'))
    .map(({ name, calls }) => {
      const genotypes: Record<string, readonly string[]> = {};
      for (const { status, locus, call } of calls)
        if (status === 'accepted' && locus !== null && call !== null) genotypes[locus] = call;
      const refused = calls.filter(({ status }) => status === 'rejected').map(({ marker }) => marker);
      return { name, genotypes, refused: [...new Set(refused)] };
    });
}
