import {
  caseTables,
  locusScores,
  type CaseTables,
  type KinshipSettings,
  type SkipReason,
} from '@homeward/kinship';
import { Query, type PersonIndex } from '@homeward/search';
import { emptyRecord, type GenotypeMap, type LocusType } from '@homeward/str';
import type { MatchCase } from './match-case.js';
import type { ReadSamples } from './read-samples.js';

export type LocusSkipReason =
  | SkipReason
  | 'not_typed_in_persons'
  | 'x_chromosome'
  | 'y_chromosome'
  | 'sex_marker'
  | 'mitochondrial';

export interface SkippedLocus {
  readonly locus: string;
  readonly reason: LocusSkipReason;
}

/** A case ready to be searched, or the reason why it is not. */
export type PreparedCase = (
  | { readonly ok: true; readonly query: Query; readonly tables: CaseTables }
  | { readonly ok: false; readonly reason: 'no_typed_member' | 'too_few_loci' }
) & { readonly skippedLoci: readonly SkippedLocus[] };

/** The LR tables of a case as a question to the index. A member whose sample has no usable call counts as untyped. */
export function prepareCase(
  matchCase: MatchCase,
  index: PersonIndex,
  relatives: ReadSamples,
  settings: KinshipSettings,
  minLoci: number,
): PreparedCase {
  const typed = emptyRecord<GenotypeMap>();
  for (const { member, sample } of matchCase.samples) {
    const genotypes = relatives.store.genotypes(relatives.store.rowOf(sample)!);
    if (Object.keys(genotypes).length > 0) typed[member] = genotypes;
  }
  const others = [...relatives.otherLoci].flatMap(([locus, type]): SkippedLocus[] => {
    const reason = notAutosomal(type);
    return reason ? [{ locus, reason }] : [];
  });
  if (Object.keys(typed).length === 0) return { ok: false, reason: 'no_typed_member', skippedLoci: others };
  const { pedigree, missingId, samples } = matchCase;
  // An error that was stated is one of every relative's sample. Settings that need no change keep what they computed.
  const own = settings.typingErrorOf
    ? { ...settings, typingErrorOf: samples.map(({ member }) => member) }
    : settings;
  const tables = caseTables({ pedigree, missingId, typed, settings: own });
  const absent = tables.loci.filter(({ locus }) => index.position(locus) === undefined);
  const skippedLoci = [
    ...tables.skipped,
    ...absent.map(({ locus }): SkippedLocus => ({ locus, reason: 'not_typed_in_persons' })),
    ...others,
  ];
  const query = new Query(index, locusScores(tables));
  if (query.loci < minLoci) return { ok: false, reason: 'too_few_loci', skippedLoci };
  // Computed now, not within the first scan.
  query.columns();
  return { ok: true, query, tables, skippedLoci };
}

function notAutosomal(type: LocusType): LocusSkipReason | null {
  switch (type) {
    case 'X':
      return 'x_chromosome';
    case 'Y':
    case 'Y_indel':
      return 'y_chromosome';
    case 'sex':
      return 'sex_marker';
    case 'mitochondrial':
      return 'mitochondrial';
    case 'autosomal':
    case 'quality':
      return null;
  }
}
