import type { Genotype, GenotypeMap } from '@homeward/str';
import type { PersonIndex } from './person-index.js';

/** A parent, or both: who could be the child? */
export interface ScreenQuery {
  readonly parents: readonly [GenotypeMap] | readonly [GenotypeMap, GenotypeMap];
}

export interface ScreenRange {
  /** Rows [from, to). */
  readonly from: number;
  readonly to: number;
  /** Most loci, 0 to 7, at which a person shares no allele with a parent; counted for each parent. */
  readonly maxMismatches: number;
  /** Fewest loci typed in the person and in either parent. */
  readonly minLoci: number;
}

/** Pairs that passed: the rows of query q are `rows[starts[q]]` to `rows[starts[q + 1] - 1]`, ascending. */
export interface ScreenedPairs {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Three bits and one that stays set count the mismatches. */
export const MOST_MISMATCHES = 7;

/** @throws RangeError for mismatches that are not 0 to 7, no parent, or more than two */
export function checkScreen(queries: readonly ScreenQuery[], range: ScreenRange): void {
  const { maxMismatches } = range;
  if (!Number.isInteger(maxMismatches) || maxMismatches < 0 || maxMismatches > MOST_MISMATCHES)
    throw new RangeError(`maxMismatches is ${maxMismatches}, not 0 to ${MOST_MISMATCHES}`);
  for (const { parents } of queries)
    if (parents.length < 1 || parents.length > 2) throw new RangeError(`${parents.length} parents`);
}

/**
 * Persons with few Mendelian mismatches, each locus of each person looked at. This is the reference of the kernel.
 * @throws RangeError for a range outside the index, or as `checkScreen`
 */
export function screen(
  index: PersonIndex,
  queries: readonly ScreenQuery[],
  range: ScreenRange,
): ScreenedPairs {
  checkScreen(queries, range);
  const numbers = Array.from({ length: range.to - range.from }, (_, i) => range.from + i);
  index.aliveBetween(range.from, range.to);
  const persons = numbers
    .filter((row) => index.isAlive(row))
    .map((row) => [row, index.genotypes(row)] as const);
  const found: number[] = [];
  const starts = [0];
  for (const { parents } of queries) {
    for (const [row, person] of persons) {
      const shared = Object.keys(person).filter((locus) => parents.some((parent) => parent[locus]));
      if (shared.length < range.minLoci) continue;
      if (parents.every((parent) => mismatches(parent, person) <= range.maxMismatches)) found.push(row);
    }
    starts.push(found.length);
  }
  return { starts: Uint32Array.from(starts), rows: Uint32Array.from(found) };
}

/** Loci typed in both without a common allele. */
function mismatches(parent: GenotypeMap, person: GenotypeMap): number {
  const without = (mine: Genotype, theirs: Genotype) => !mine.some((allele) => theirs.includes(allele));
  return Object.entries(person).filter(([locus, own]) => {
    const theirs = parent[locus];
    return theirs !== undefined && without(theirs, own);
  }).length;
}
