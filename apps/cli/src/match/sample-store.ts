import { knownIn } from '@homeward/platform/pure';
import { GenotypeDictionary } from '@homeward/search';
import type { Genotype, GenotypeMap } from '@homeward/str';

const FIRST_ROWS = 1024;
/** Marks a cell whose calls contradict each other: the locus counts as not typed. No dictionary code has this value. */
const SPOILT = 0xffff;

export type SampleSex = 'male' | 'female';

/** Sample names are compared as the laboratory compares barcodes: without regard to case and width. */
export function sampleKey(name: string): string {
  return name.normalize('NFKC').trim().toUpperCase();
}

/**
 * Samples in columns of genotype codes, one column per autosomal locus: 500,000 samples of 21 loci are 21 MB beside
 * their names. Calls of one sample may come from anywhere in any file.
 */
export class SampleStore {
  readonly names: string[] = [];
  private readonly rows = new Map<string, number>();
  private readonly columns = new Map<string, Uint16Array>();
  private readonly dictionaries = new Map<string, GenotypeDictionary>();
  private readonly sexes = new Map<number, SampleSex>();

  get size(): number {
    return this.names.length;
  }

  /** Loci at which a sample was called, in order of appearance. */
  get loci(): string[] {
    return [...this.columns.keys()];
  }

  rowOf(name: string): number | undefined {
    return this.rows.get(sampleKey(name));
  }

  /** The row of a sample, a new one for a new name. */
  add(name: string): number {
    const key = sampleKey(name);
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    this.rows.set(key, this.names.length);
    return this.names.push(name) - 1;
  }

  /** Enters a call; a call that was entered before is returned, and when it differs neither counts. */
  put(row: number, locus: string, genotype: Genotype): Genotype | 'spoilt' | null {
    const column = this.columnOf(locus, row);
    const dictionary = knownIn(this.dictionaries, locus);
    const code = dictionary.encode(genotype[0], genotype[1]);
    const earlier = column[row]!;
    if (earlier === SPOILT) return 'spoilt';
    if (earlier === 0) column[row] = code;
    else if (earlier !== code) column[row] = SPOILT;
    return dictionary.genotype(earlier);
  }

  /** Excludes the locus of this sample; later calls do not change this. */
  spoil(row: number, locus: string): void {
    this.columnOf(locus, row)[row] = SPOILT;
  }

  /** No locus of this sample is to be used. */
  refuse(row: number): void {
    for (const locus of this.loci) this.spoil(row, locus);
  }

  setSex(row: number, sex: SampleSex): void {
    this.sexes.set(row, sex);
  }

  /** The sex by amelogenin. */
  sex(row: number): SampleSex | null {
    return this.sexes.get(row) ?? null;
  }

  genotypes(row: number): GenotypeMap {
    const genotypes: GenotypeMap = {};
    for (const [locus, column] of this.columns) {
      const code = column[row] ?? 0;
      if (code !== 0 && code !== SPOILT) genotypes[locus] = knownIn(this.dictionaries, locus).genotype(code)!;
    }
    return genotypes;
  }

  /** The code that `encode` gives to the genotype of each row at a locus; 0 where it is not typed. */
  codedColumn(locus: string, encode: (genotype: Genotype) => number): (row: number) => number {
    const column = this.columns.get(locus);
    const dictionary = this.dictionaries.get(locus);
    if (!column || !dictionary) return () => 0;
    const codes = new Uint16Array(SPOILT + 1);
    for (let code = 1; code < dictionary.size; code++) codes[code] = encode(dictionary.genotype(code)!);
    return (row) => codes[column[row] ?? 0]!;
  }

  /** How many samples are typed at a locus, and how many of them show a single allele. */
  countCalls(locus: string): { typed: number; single: number } {
    const column = this.columns.get(locus);
    const dictionary = this.dictionaries.get(locus);
    if (!column || !dictionary) return { typed: 0, single: 0 };
    const counts = new Uint32Array(SPOILT + 1);
    for (const code of column) counts[code]!++;
    let typed = 0;
    let single = 0;
    for (let code = 1; code < dictionary.size; code++) {
      const [a, b] = dictionary.genotype(code)!;
      typed += counts[code]!;
      if (a === b) single += counts[code]!;
    }
    return { typed, single };
  }

  private columnOf(locus: string, row: number): Uint16Array {
    const known = this.columns.get(locus);
    if (known && row < known.length) return known;
    const grown = new Uint16Array(Math.max(FIRST_ROWS, 2 * row));
    if (known) grown.set(known);
    else this.dictionaries.set(locus, new GenotypeDictionary(locus));
    this.columns.set(locus, grown);
    return grown;
  }
}
