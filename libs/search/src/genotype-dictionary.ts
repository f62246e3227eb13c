import type { Genotype } from '@homeward/str';

/** A code is 16 bits wide and 0 means "not typed". */
const MAX_CODES = 0xffff;

/**
 * The codes of the genotypes seen at one locus, in the order of their arrival; it only grows. Code 0 is "not
 * typed". The pair is unordered: (16,17) and (17,16) are one code.
 */
export class GenotypeDictionary {
  private readonly alleleIds = new Map<string, number>();
  /** Code of the unordered pair (i >= j) at i(i+1)/2 + j; 0 where the pair was never seen. */
  private readonly codeOfPair: number[] = [];
  private readonly pairs: (Genotype | null)[] = [null];
  private readonly alleles: string[] = [];
  /** Numbers of the two alleles of each code, at 2 code and 2 code + 1. */
  private readonly pairIds: number[] = [-1, -1];

  constructor(private readonly locus: string) {}

  /** One more than the largest code. */
  get size(): number {
    return this.pairs.length;
  }

  /** The genotype behind a code; null for 0. */
  genotype(code: number): Genotype | null {
    const pair = this.pairs[code];
    if (pair === undefined) throw new RangeError(`${this.locus}: no genotype has code ${code}`);
    return pair;
  }

  /**
   * The code of a genotype, new when it was never seen.
   * @throws RangeError when the locus has 65,535 different genotypes already
   */
  encode(a: string, b: string): number {
    const i = this.alleleId(a);
    const j = a === b ? i : this.alleleId(b);
    const place = i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i;
    const known = this.codeOfPair[place];
    if (known !== undefined && known !== 0) return known;
    if (this.pairs.length > MAX_CODES)
      throw new RangeError(`${this.locus}: more than ${MAX_CODES} different genotypes`);
    while (this.codeOfPair.length <= place) this.codeOfPair.push(0);
    this.pairs.push([a, b]);
    this.pairIds.push(i, j);
    return (this.codeOfPair[place] = this.pairs.length - 1);
  }

  /** Different alleles seen; they are numbered in the order of their arrival. */
  get alleleCount(): number {
    return this.alleles.length;
  }

  /** The number of an allele; undefined when no genotype has it. */
  numberOf(allele: string): number | undefined {
    return this.alleleIds.get(allele);
  }

  /** Numbers of the two alleles of a code. */
  alleleNumbers(code: number): readonly [number, number] {
    return [this.pairIds[2 * code]!, this.pairIds[2 * code + 1]!];
  }

  /** Every genotype in the order of the codes, from 1 on: enough to make the dictionary again. */
  genotypes(): Genotype[] {
    return this.pairs.slice(1) as Genotype[];
  }

  private alleleId(allele: string): number {
    const known = this.alleleIds.get(allele);
    if (known !== undefined) return known;
    this.alleleIds.set(allele, this.alleles.length);
    return this.alleles.push(allele) - 1;
  }
}
