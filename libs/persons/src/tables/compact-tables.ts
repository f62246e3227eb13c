import { genotypeIndex } from '@homeward/kinship';
import { Query, type PersonIndex, type QueryColumn } from '@homeward/search';
import type { ScanLocus } from '@homeward/judging';
import { genotypeKey } from './genotype-key.js';

/**
 * log10 LR that no genotype reaches: a rare allele twice, at the smallest minimum frequency a policy may set
 * (0.000001), in an item of the missing person.
 */
const BEYOND = 13;

interface CompactLocus {
  readonly locus: string;
  /** The same list for every family without unlisted alleles. */
  readonly alleles: AlleleList;
  /** log10 LR by `genotypeIndex`. */
  readonly values: Float32Array;
  /** log10 LR of genotypes with other alleles, by `genotypeKey`. */
  readonly further: ReadonlyMap<string, number>;
}

/** Alleles of a table at one locus, and where the genotype codes of an index stand in it. */
class AlleleList {
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly places = new WeakMap<PersonIndex, number[]>();

  constructor(alleles: readonly string[]) {
    this.indexOf = new Map(alleles.map((allele, i) => [allele, i]));
  }

  /** `genotypeIndex` of each code of the locus; -1 for a genotype with an unlisted allele, and for code 0. */
  placesOf(index: PersonIndex, position: number): readonly number[] {
    let places = this.places.get(index);
    if (!places) this.places.set(index, (places = [-1]));
    const dictionary = index.dictionary(position);
    for (let code = places.length; code < dictionary.size; code++) {
      const [a, b] = dictionary.genotype(code)!;
      const i = this.indexOf.get(a);
      const j = this.indexOf.get(b);
      places.push(i === undefined || j === undefined ? -1 : genotypeIndex(i, j));
    }
    return places;
  }
}

/** Lists of alleles, one object for equal lists. */
export class AlleleLists {
  private readonly known = new Map<string, AlleleList>();

  of(locus: string, alleles: readonly string[]): AlleleList {
    const key = `${locus} ${alleles.join(' ')}`;
    let list = this.known.get(key);
    if (!list) this.known.set(key, (list = new AlleleList(alleles)));
    return list;
  }
}

/**
 * What is needed of a family's tables to tell who cannot be a hit: single precision, without the populations. A
 * genotype that they do not know scores higher than any could, so that the exact evaluation decides on it.
 */
export class CompactTables {
  readonly bytes: number;
  private readonly loci: readonly CompactLocus[];

  constructor(loci: readonly ScanLocus[], lists: AlleleLists) {
    this.loci = loci.map(({ locus, alleles, values, further }) => ({
      locus,
      alleles: lists.of(locus, alleles),
      values,
      further: new Map(further.map(({ genotype, value }) => [genotypeKey(genotype), value])),
    }));
    const size = ({ values, further }: CompactLocus): number => values.byteLength + 100 * further.size + 200;
    this.bytes = this.loci.reduce((sum, locus) => sum + size(locus), 0);
  }

  /** Loci that are compared. */
  get names(): ReadonlySet<string> {
    return new Set(this.loci.map(({ locus }) => locus));
  }

  columns(index: PersonIndex): QueryColumn[] {
    return this.loci.flatMap(({ locus, alleles, values, further }) => {
      const position = index.position(locus);
      if (position === undefined) return [];
      const places = alleles.placesOf(index, position);
      const dictionary = index.dictionary(position);
      const table = new Float32Array(places.length);
      for (let code = 1; code < table.length; code++) {
        const place = places[code]!;
        table[code] =
          place < 0 ? (further.get(genotypeKey(dictionary.genotype(code)!)) ?? BEYOND) : values[place]!;
      }
      return [{ position, table }];
    });
  }

  query(index: PersonIndex): Query {
    return Query.ofColumns(index, this.columns(index));
  }
}
