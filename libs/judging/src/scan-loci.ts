import { locusScores, type CaseTables } from '@homeward/kinship';
import type { Genotype } from '@homeward/str';

/** By locus, genotypes of the index with an allele that the frequency table does not list. */
export type UnlistedGenotypes = Readonly<Record<string, readonly Genotype[]>>;

/** log10 LR of one locus for a scan. */
export interface ScanLocus {
  readonly locus: string;
  readonly alleles: readonly string[];
  /** log10 LR by `genotypeIndex` of `alleles`. */
  readonly values: Float32Array;
  /** log10 LR of genotypes with alleles beyond those. */
  readonly further: readonly { readonly genotype: Genotype; readonly value: number }[];
}

/** Tables as scans need them. @throws RangeError when a table holds what no scan can add up */
export function scanLoci(tables: CaseTables, unlisted: UnlistedGenotypes): ScanLocus[] {
  const scores = new Map(locusScores(tables).map((score) => [score.locus, score]));
  return tables.loci.map(({ locus, alleles, logLr }) => {
    const score = scores.get(locus)!;
    const beyond = (unlisted[locus] ?? []).filter(
      (pair) => !pair.every((allele) => alleles.includes(allele)),
    );
    const further = beyond.map((genotype) => ({ genotype, value: score.log10Lr(...genotype) }));
    const values = Float32Array.from(logLr);
    if ([...values, ...further.map(({ value }) => value)].some((value) => !(value < Infinity)))
      throw new RangeError(`${locus}: the table holds a log10 LR that is no number`);
    return { locus, alleles, values, further };
  });
}
