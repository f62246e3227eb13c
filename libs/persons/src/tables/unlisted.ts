import type { KinshipSettings } from '@homeward/kinship';
import type { PersonIndex } from '@homeward/search';
import { emptyRecord, type Genotype } from '@homeward/str';
import type { UnlistedGenotypes } from '@homeward/judging';

/** Genotypes of an index with an allele that a frequency table does not list. */
export class Unlisted {
  private readonly loci: {
    position: number;
    alleles: ReadonlySet<string>;
    seen: number;
    found: Genotype[];
  }[];
  private readonly byLocus = emptyRecord<Genotype[]>();

  constructor(
    private readonly index: PersonIndex,
    { frequencies }: KinshipSettings,
  ) {
    this.loci = [...frequencies.loci].flatMap(([locus, { alleles }]) => {
      const position = index.position(locus);
      if (position === undefined) return [];
      const found: Genotype[] = [];
      this.byLocus[locus] = found;
      return [{ position, alleles: new Set(alleles), seen: 1, found }];
    });
  }

  /** As the index is now; what it gains later is not in it. */
  now(): UnlistedGenotypes {
    for (const locus of this.loci) {
      const dictionary = this.index.dictionary(locus.position);
      for (; locus.seen < dictionary.size; locus.seen++) {
        const genotype = dictionary.genotype(locus.seen)!;
        if (!genotype.every((allele) => locus.alleles.has(allele))) locus.found.push(genotype);
      }
    }
    return this.byLocus;
  }
}
